package org.qelem.check.print;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;

/** Every page says where it is trimmed, once: by a TrimBox or an ArtBox, not by both (ISO 15930-3 and 15930-7). */
public final class TrimBoxes implements PdfRule {

    @Override
    public String name() {
        return "trim-boxes";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) {
        int number = 0;
        for (PDPage page : pdf.document().getPages()) {
            number++;
            if (page.getCOSObject().containsKey(COSName.TRIM_BOX) == page.getCOSObject().containsKey(COSName.ART_BOX)) {
                findings.found("trim-box", pdf.spot(number));
            }
        }
    }
}
