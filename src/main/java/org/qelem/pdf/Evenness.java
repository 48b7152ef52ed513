package org.qelem.pdf;

/**
 * How the word spaces of justified text are evened.
 *
 * @param idealWordSpacing what a word space should have beyond the font's own, in em: the stylesheet's
 *     {@code word-spacing.optimum}
 * @param maximumScaling how much wider or narrower the letters may become; 0.02 is the value that is
 *     customary for book faces and not seen by the reader
 */
public record Evenness(double idealWordSpacing, double maximumScaling) { }
