package org.qelem.check.pdf;

import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;
import org.qelem.check.content.PaintedPage;

/** The operators of every page can be followed to the end. */
public final class ReadablePages implements PdfRule {

    @Override
    public String name() {
        return "pages-readable";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) {
        if (pdf.pages().isEmpty()) {
            findings.found("pages-missing", pdf.spot());
        }
        for (PaintedPage page : pdf.pages()) {
            page.fault().ifPresent(fault -> findings.found("page-unreadable", pdf.spot(page.number()), fault));
        }
    }
}
