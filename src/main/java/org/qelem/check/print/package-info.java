/** The rules of printers and of PDF/X that are asked of a PDF, a class each. */
package org.qelem.check.print;
