package org.qelem.check.pdf;

import java.util.List;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;
import org.qelem.check.content.PaintedPage;

/** No more pages in a row are empty than a book has where a part begins on the right, or at its end to fill a sheet. */
public final class EmptyPages implements PdfRule {

    @Override
    public String name() {
        return "empty-pages";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) {
        int most = (int) findings.settings().number("most-in-a-row");
        int mostAtEnd = (int) findings.settings().number("most-at-end");
        List<PaintedPage> pages = pdf.pages();
        int end = pages.size();
        while (end > 0 && isEmpty(pages.get(end - 1))) {
            end--;
        }
        int inARow = 0;
        for (PaintedPage page : pages) {
            inARow = isEmpty(page) ? inARow + 1 : 0;
            if (inARow > (page.number() > end ? mostAtEnd : most)) {
                findings.found("page-empty", pdf.spot(page.number()), inARow);
            }
        }
    }

    private static boolean isEmpty(PaintedPage page) {
        return page.printed().isEmpty() && page.fault().isEmpty();
    }
}
