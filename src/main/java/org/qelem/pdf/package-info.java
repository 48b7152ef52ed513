/**
 * XSL-FO to PDF with Apache FOP, and what FOP 2.11 does not do by itself: even lines, places in the Markdown for its
 * messages, a check that every character has a glyph.
 *
 * <p>In: the SAX events of XSL-FO. Out: the bytes of a PDF, and the account of what is in it, for the ledger. This package does not know DocBook.
 */
package org.qelem.pdf;
