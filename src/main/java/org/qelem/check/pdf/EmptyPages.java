package org.qelem.check.pdf;

import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;
import org.qelem.check.content.PaintedPage;

/** No more pages in a row are empty than a book has where a part begins on the right. */
public final class EmptyPages implements PdfRule {

    @Override
    public String name() {
        return "empty-pages";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) {
        int most = (int) findings.settings().number("most-in-a-row");
        int inARow = 0;
        for (PaintedPage page : pdf.pages()) {
            inARow = page.printed().isEmpty() && page.fault().isEmpty() ? inARow + 1 : 0;
            if (inARow > most) {
                findings.found("page-empty", pdf.spot(page.number()), inARow);
            }
        }
    }
}
