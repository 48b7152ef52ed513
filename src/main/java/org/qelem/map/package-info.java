/**
 * Map figures: a specification that an author writes, drawn as SVG by the stylesheets of {@code stylesheets/map}.
 *
 * <p>In: a {@code *.map.yaml} file with the GeoJSON it names, a stylesheet, fonts. Out: one
 * {@link org.qelem.map.MapDrawing} for a language and a {@link org.qelem.map.Medium}, and
 * {@link org.qelem.problem.Problems} with the line of the specification.
 *
 * <p>Java reads, checks and measures; every decision about what stands where is the stylesheet's. This
 * package knows nothing of publications, DocBook, PDF or EPUB.
 */
package org.qelem.map;
