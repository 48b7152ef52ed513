package org.qelem.pdf;

/**
 * A colour that became another when it was converted for a press, which does not print it.
 *
 * @param area where it stands on the pages, and where it comes from
 * @param colour {@code #rrggbb}, or {@code picture}
 * @param distance from what is printed, as ΔE*ab (ISO 11664-4); of a picture, what nine tenths of its pixels keep within
 */
public record ColourChange(PageMap.Area area, String colour, double distance) {

    /** What is less is seen by nobody: a just noticeable difference (M. Mahy, L. Van Eycken, A. Oosterlinck, 1994). */
    public static final double NOTICEABLE = 2.3;
}
