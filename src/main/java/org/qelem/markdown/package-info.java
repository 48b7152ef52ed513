/**
 * Markdown to DocBook 5.2.
 *
 * <p>In: a {@link org.qelem.manuscript.Publication}. Out: one DocBook document in which every element knows its place
 * in the Markdown. Every construct reaches the XML or is reported as an error: nothing is dropped.
 * This package knows nothing of numbers, pages or looks.
 *
 * <p>The syntax is CommonMark 0.31.2 as flexmark reads it, with Pandoc's notes, attributes, fenced divs,
 * definition lists and tables, and Quarto's references.
 */
package org.qelem.markdown;
