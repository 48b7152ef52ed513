/**
 * What stands on the pages of a finished PDF, as a typesetter sees it: lines, words and the spaces between them, paragraphs,
 * headings, notes. A PDF enters, ours or any other; {@link org.qelem.typeset.TypesetDocument} leaves. The structure tree says
 * what is a paragraph where there is one; else the shapes of the lines do. The package judges nothing and knows no manuscript.
 */
package org.qelem.typeset;
