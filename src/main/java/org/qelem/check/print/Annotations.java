package org.qelem.check.print;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;
import org.qelem.check.content.PaintedPage;

/** No link, form field or comment lies on what is printed, its bleed included (ISO 15930-7, annotations). */
public final class Annotations implements PdfRule {

    private static final Set<String> OF_PRINTERS = Set.of("PrinterMark", "TrapNet");

    @Override
    public String name() {
        return "annotations";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) throws IOException {
        for (PaintedPage page : pdf.pages()) {
            PDRectangle media = page.page().getMediaBox();
            Rectangle2D bleed = area(page.page().getBleedBox(), media);
            for (PDAnnotation annotation : page.page().getAnnotations()) {
                PDRectangle box = annotation.getRectangle();
                if (box != null && !OF_PRINTERS.contains(annotation.getSubtype()) && area(box, media).intersects(bleed)) {
                    findings.found("annotation-present", pdf.spot(page.number(), area(box, media)), String.valueOf(annotation.getSubtype()));
                }
            }
        }
    }

    private static Rectangle2D area(PDRectangle box, PDRectangle media) {
        return new Rectangle2D.Double(box.getLowerLeftX() - media.getLowerLeftX(), media.getUpperRightY() - box.getUpperRightY(),
                box.getWidth(), box.getHeight());
    }
}
