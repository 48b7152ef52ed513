/**
 * The print edition: what makes a PDF fit for a printing press.
 *
 * <p>In: the settings of the edition, the theme's inks, and the PDF that FOP wrote. Out: the same pages as PDF/X-4 or
 * PDF/X-3:2003, in CMYK and grey, with marks. Each rule is a class of its own. What stands on the pages is not known here.
 */
package org.qelem.print;
