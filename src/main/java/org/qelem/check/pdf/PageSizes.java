package org.qelem.check.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;

/** Every page is trimmed to the size of the first. */
public final class PageSizes implements PdfRule {

    private static final double MM = 72 / 25.4;

    @Override
    public String name() {
        return "page-sizes";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) {
        double most = findings.settings().number("most-difference") * MM;
        PDRectangle first = null;
        int number = 0;
        for (PDPage page : pdf.document().getPages()) {
            number++;
            PDRectangle trim = page.getTrimBox();
            first = first == null ? trim : first;
            if (Math.abs(trim.getWidth() - first.getWidth()) > most || Math.abs(trim.getHeight() - first.getHeight()) > most) {
                findings.found("page-size-differs", pdf.spot(number), trim.getWidth() / MM, trim.getHeight() / MM,
                        first.getWidth() / MM, first.getHeight() / MM);
            }
        }
    }
}
