package org.qelem.print;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.qelem.pdf.Correction;

/**
 * A page has a MediaBox, in it a BleedBox, in that a TrimBox, and no ArtBox (ISO 15930-6 and -7, the clause on bounding
 * boxes; PDF 1.6, 10.10.1). FOP 2.11 writes them, and a CropBox that only says what viewers show: without it they show the
 * whole sheet (2026-11).
 */
final class PageBoxes implements Correction {

    @Override
    public void apply(PDDocument document) {
        for (PDPage page : document.getPages()) {
            page.getCOSObject().removeItem(COSName.CROP_BOX);
            page.getCOSObject().removeItem(COSName.ART_BOX);
        }
    }
}
