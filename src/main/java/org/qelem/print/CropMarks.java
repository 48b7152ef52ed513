package org.qelem.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.qelem.pdf.Correction;

/**
 * Two hairlines at each corner show where the page is cut. They are printed on every plate (the colorant All: PDF 1.6,
 * 4.5.5), lie outside of the bleed, and are no part of the text. FOP 2.11 enlarges the boxes for them and draws none
 * (fox:crop-offset, 2026-11).
 *
 * @param sheet on which they stand
 */
record CropMarks(Sheet sheet) implements Correction {

    private static final float WIDTH = 0.25f;

    @Override
    public void apply(PDDocument document) {
        PDColor registration = new PDColor(new float[] {1}, allPlates());
        try {
            for (PDPage page : document.getPages()) {
                try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                    content.beginMarkedContent(COSName.ARTIFACT);
                    content.setStrokingColor(registration);
                    content.setLineWidth(WIDTH);
                    draw(content, page.getTrimBox());
                    content.endMarkedContent();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(PDPageContentStream content, PDRectangle trim) throws IOException {
        float from = (float) sheet.markStart();
        float to = (float) sheet.markEnd();
        for (float y : List.of(trim.getLowerLeftY(), trim.getUpperRightY())) {
            line(content, trim.getLowerLeftX() - from, y, trim.getLowerLeftX() - to, y);
            line(content, trim.getUpperRightX() + from, y, trim.getUpperRightX() + to, y);
        }
        for (float x : List.of(trim.getLowerLeftX(), trim.getUpperRightX())) {
            line(content, x, trim.getLowerLeftY() - from, x, trim.getLowerLeftY() - to);
            line(content, x, trim.getUpperRightY() + from, x, trim.getUpperRightY() + to);
        }
    }

    private static void line(PDPageContentStream content, float x1, float y1, float x2, float y2) throws IOException {
        content.moveTo(x1, y1);
        content.lineTo(x2, y2);
        content.stroke();
    }

    /** A tint of n is n of each ink. */
    private static PDSeparation allPlates() {
        COSDictionary tint = new COSDictionary();
        tint.setInt(COSName.FUNCTION_TYPE, 2);
        tint.setItem(COSName.DOMAIN, numbers(0, 1));
        tint.setItem(COSName.C0, numbers(0, 0, 0, 0));
        tint.setItem(COSName.C1, numbers(1, 1, 1, 1));
        tint.setItem(COSName.N, COSInteger.ONE);
        COSArray space = new COSArray();
        space.add(COSName.SEPARATION);
        space.add(COSName.getPDFName("All"));
        space.add(COSName.DEVICECMYK);
        space.add(tint);
        try {
            return new PDSeparation(space, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static COSArray numbers(float... values) {
        COSArray numbers = new COSArray();
        for (float value : values) {
            numbers.add(new COSFloat(value));
        }
        return numbers;
    }
}
