/**
 * The EPUB editions: the entries that {@code stylesheets/epub} makes, checked, completed with fonts, pictures and cover,
 * and packed.
 *
 * <p>In: a prepared document, its theme, a profile, and the layout of the printed pages. Out: the bytes of an EPUB, and the account
 * of what is in it, for the ledger.
 * This package knows nothing of Markdown and of FOP, and it numbers nothing.
 */
package org.qelem.epub;
