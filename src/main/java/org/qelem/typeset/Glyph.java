package org.qelem.typeset;

import java.util.Optional;

/**
 * A glyph as it stands on the page, upright.
 *
 * @param text its characters by the PDF's own account; empty if it gives none
 * @param left its left edge, in pt from the left edge of the media box
 * @param baseline in pt from the upper edge of the media box
 * @param width its advance in pt
 * @param size of its font on the page, in pt
 * @param font the PostScript name without the tag of a subset
 * @param element the structure element that it belongs to; empty where the PDF has none, or for an artifact
 */
record Glyph(String text, double left, double baseline, double width, double size, String font, Optional<StructureElement> element) {

    double right() {
        return left + width;
    }

    boolean isSpace() {
        return !text.isEmpty() && text.codePoints().allMatch(c -> Character.isWhitespace(c) || c == 0xA0);
    }

    /** A sign without a shape: a soft hyphen that is not at a line's end, a mark of direction. */
    boolean isFormat() {
        return !text.isEmpty() && text.codePoints().allMatch(c -> Character.getType(c) == Character.FORMAT && c != 0xAD);
    }
}
