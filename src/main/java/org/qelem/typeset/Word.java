package org.qelem.typeset;

/**
 * A word of a line, with the signs that adjoin it.
 *
 * @param text in the order of reading, without raised marks
 * @param left its left edge, in pt from the left edge of the media box
 * @param right its right edge, by the advance widths
 * @param isMarked whether a raised mark, such as a note's number, stands at it
 */
public record Word(String text, double left, double right, boolean isMarked) {
}
