package org.qelem.map;

/**
 * A map for one language and medium.
 *
 * @param svg the document, without an XML declaration; its {@code title} and {@code desc} are those below
 * @param width in pt, at the printed size
 * @param height in pt, with legend and notes
 * @param title what the map shows, in one sentence: the short alternative text
 * @param description what a reader who cannot see it must know: the long alternative text
 * @param language the language of all of its texts
 */
public record MapDrawing(String svg, double width, double height, String title, String description, String language) {
}
