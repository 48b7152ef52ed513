package org.qelem.check;

/** One thing that is asked of a PDF. */
public interface PdfRule extends Rule<CheckedPdf> {
}
