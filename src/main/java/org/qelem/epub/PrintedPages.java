package org.qelem.epub;

import org.qelem.pdf.Layout;

/**
 * The pages of a printed edition.
 *
 * @param source what the pages are those of, in a few words
 * @param layout where they begin
 */
public record PrintedPages(String source, Layout layout) {
}
