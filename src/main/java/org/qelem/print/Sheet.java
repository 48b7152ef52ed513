package org.qelem.print;

import org.qelem.manuscript.Length;
import org.qelem.manuscript.Print;

/**
 * The sheet that a page stands on: the page itself, the bleed around it, and the room for the marks. All in pt.
 *
 * @param bleed around the page
 * @param hasMarks whether it is marked where the page is cut
 */
record Sheet(double bleed, boolean hasMarks) {

    /** From the bleed to the mark, so that no ground touches it. */
    private static final double GAP = Length.ofMillimetres(1);
    private static final double MARK = Length.ofMillimetres(5);
    /** From the mark to the edge of the sheet. */
    private static final double MARGIN = Length.ofMillimetres(1);

    static Sheet of(Print settings) {
        return new Sheet(settings.bleed(), settings.cropMarks());
    }

    /** From the edge of the page to the edge of the sheet. */
    double offset() {
        return hasMarks ? markEnd() + MARGIN : bleed;
    }

    /** From the edge of the page to the nearer end of a mark. */
    double markStart() {
        return bleed + GAP;
    }

    /** From the edge of the page to the farther end of a mark. */
    double markEnd() {
        return markStart() + MARK;
    }
}
