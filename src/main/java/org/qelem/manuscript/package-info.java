/**
 * The publication as its authors keep it: {@code publication.yaml}, the Markdown files, the figures.
 *
 * <p>In: a folder. Out: a {@link org.qelem.manuscript.Publication}, its bytes decoded and its paths checked.
 * This package does not know Markdown beyond the front matter of the first file.
 */
package org.qelem.manuscript;
