package org.qelem.check.print;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;

/** The boxes of a page lie in one another: what is trimmed in what bleeds, and both in the sheet (ISO 32000-1, 14.11.2). */
public final class Boxes implements PdfRule {

    /** What programs round away, in pt. */
    private static final double SLACK = 0.02;

    @Override
    public String name() {
        return "boxes";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) {
        int number = 0;
        for (PDPage page : pdf.document().getPages()) {
            number++;
            PDRectangle media = page.getMediaBox();
            PDRectangle trim = box(page, COSName.TRIM_BOX, media);
            PDRectangle bleed = box(page, COSName.BLEED_BOX, media);
            inside("TrimBox", trim, "BleedBox", bleed, number, pdf, findings);
            inside("TrimBox", trim, "MediaBox", media, number, pdf, findings);
            inside("BleedBox", bleed, "MediaBox", media, number, pdf, findings);
            inside("CropBox", box(page, COSName.CROP_BOX, media), "MediaBox", media, number, pdf, findings);
        }
    }

    /** The box as it is written: PDFBox cuts it to the media box, which would hide the fault. */
    private static PDRectangle box(PDPage page, COSName name, PDRectangle otherwise) {
        COSDictionary dictionary = page.getCOSObject();
        return dictionary.getDictionaryObject(name) instanceof COSArray array && array.size() == 4 ? new PDRectangle(array) : otherwise;
    }

    private static void inside(String innerName, PDRectangle inner, String outerName, PDRectangle outer, int page, CheckedPdf pdf,
            Findings findings) {
        if (inner.getLowerLeftX() < outer.getLowerLeftX() - SLACK || inner.getLowerLeftY() < outer.getLowerLeftY() - SLACK
                || inner.getUpperRightX() > outer.getUpperRightX() + SLACK || inner.getUpperRightY() > outer.getUpperRightY() + SLACK) {
            findings.found("box-nesting", pdf.spot(page), innerName, outerName);
        }
    }
}
