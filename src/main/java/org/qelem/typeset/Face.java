package org.qelem.typeset;

/**
 * The letters of a line, by most of them.
 *
 * @param font the PostScript name without the tag of a subset
 * @param size in pt
 * @param space the width of the font's own space, in em
 */
public record Face(String font, double size, double space) {

    /** The space of a font that has none, in em: a fourth, as Bringhurst gives it for text (The Elements of Typographic Style, 2.1.1). */
    static final double USUAL_SPACE = 0.25;
}
