/**
 * The ledger: whether each word, note, mark, picture, link, heading, table cell and list item of the manuscript is in an
 * output, once and in its order.
 *
 * <p>In: the prepared document, which says what there must be, and of each output an {@link org.qelem.ledger.Account} of what
 * is in it, which the output's own package draws up. Out: {@link org.qelem.problem.Problems} that name what is lost at its place
 * in the Markdown. What an output may add is nobody's loss. This package knows nothing of PDF or EPUB.
 */
package org.qelem.ledger;
