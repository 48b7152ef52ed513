/** The rules that are asked of any PDF, a class each: fonts, pictures, pages, and what does not belong into it. */
package org.qelem.check.pdf;
