package org.qelem.print;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.qelem.pdf.Correction;

/**
 * Blank pages at the end, up to a number that a sheet folds into: 4 for a stitched booklet, 8 or 16 for a bound one. FOP 2.11
 * knows no number of pages but even and odd (2026-11).
 */
record EmptyPages(int multiple) implements Correction {

    private static final COSName[] BOXES = {COSName.MEDIA_BOX, COSName.BLEED_BOX, COSName.TRIM_BOX};

    /** The number of pages with the blank ones. */
    static int rounded(int pages, int multiple) {
        return (pages + multiple - 1) / multiple * multiple;
    }

    @Override
    public void apply(PDDocument document) {
        int missing = rounded(document.getNumberOfPages(), multiple) - document.getNumberOfPages();
        for (int i = 0; i < missing; i++) {
            PDPage last = document.getPage(document.getNumberOfPages() - 1);
            PDPage page = new PDPage();
            for (COSName box : BOXES) {
                page.getCOSObject().setItem(box, last.getCOSObject().getItem(box));
            }
            page.setResources(new PDResources());
            document.addPage(page);
        }
    }
}
