package org.qelem.problem;

/**
 * Where something stands in an output.
 *
 * @param output the file's name; for a packed format the entry follows after {@code !/}
 * @param page the page's number in the file, from 1; 0 if the whole file is meant, or a format has no pages
 * @param x the left edge of what is meant, in pt from the left edge of the page's media box
 * @param y its upper edge, in pt from the upper edge of the media box
 * @param width in pt; 0 if the whole page is meant
 * @param height in pt; 0 if the whole page is meant
 */
public record Spot(String output, int page, double x, double y, double width, double height) {

    /** The whole of a page, or of a file if {@code page} is 0. */
    public static Spot of(String output, int page) {
        return new Spot(output, page, 0, 0, 0, 0);
    }
}
