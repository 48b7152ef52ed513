package org.qelem.check.pdf;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;
import org.qelem.problem.Spot;

/** The file is tagged, and every figure and formula has a text for those who do not see it (ISO 14289-1, 7.3 and 7.7). */
public final class AltTexts implements PdfRule {

    private static final int DEEPEST = 200;

    @Override
    public String name() {
        return "alt-texts";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) {
        PDStructureNode root = pdf.document().getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            findings.found("file-untagged", pdf.spot());
        } else {
            check(root, pdf, findings, 0);
        }
    }

    private static void check(PDStructureNode node, CheckedPdf pdf, Findings findings, int depth) {
        List<Object> kids = depth > DEEPEST ? List.of() : node.getKids();
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                String type = element.getStandardStructureType();
                boolean isPicture = "Figure".equals(type) || "Formula".equals(type);
                if (isPicture && isBlank(element.getAlternateDescription()) && isBlank(element.getActualText())) {
                    findings.found("alt-text-missing", spot(element, pdf), type);
                }
                check(element, pdf, findings, depth + 1);
            }
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static Spot spot(PDStructureElement element, CheckedPdf pdf) {
        PDPage page = element.getPage();
        if (page == null) {
            return pdf.spot();
        }
        int number = pdf.document().getPages().indexOf(page) + 1;
        PDRectangle box = box(element.getCOSObject().getDictionaryObject(COSName.A));
        PDRectangle media = page.getMediaBox();
        return box == null ? pdf.spot(number) : pdf.spot(number, new Rectangle2D.Double(box.getLowerLeftX() - media.getLowerLeftX(),
                media.getUpperRightY() - box.getUpperRightY(), box.getWidth(), box.getHeight()));
    }

    /** The BBox of a layout attribute (ISO 32000-1, 14.8.5.4.3). */
    private static PDRectangle box(COSBase attributes) {
        if (attributes instanceof COSDictionary dictionary && dictionary.getDictionaryObject(COSName.BBOX) instanceof COSArray array
                && array.size() == 4) {
            return new PDRectangle(array);
        }
        if (attributes instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                PDRectangle box = several.getObject(i) instanceof COSDictionary one ? box(one) : null;
                if (box != null) {
                    return box;
                }
            }
        }
        return null;
    }
}
