package org.qelem.pdf;

/**
 * Where a page begins in the text that was laid out.
 *
 * @param label the page number as it is printed
 * @param unit how many units ({@link FlowText}) stand on the pages before
 * @param lead the signs between the page's beginning and its first unit, such as an opening quote
 */
public record PageStart(String label, int unit, int lead) {
}
