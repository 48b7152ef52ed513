package org.qelem.check.print;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;
import org.qelem.check.content.Mark;
import org.qelem.check.content.PaintedPage;

/** Nothing shines through another, where the file's standard does not know it: PDF/X-1a and X-3 (ISO 15930-6, 6.13). Told once a page. */
public final class Transparency implements PdfRule {

    @Override
    public String name() {
        return "transparency";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) throws IOException {
        String claimed = PrintStandard.of(pdf.document()).orElse("");
        for (String word : findings.settings().word("allowed-in").split("\\s+")) {
            if (!word.isEmpty() && claimed.startsWith(word)) {
                return;
            }
        }
        Set<Integer> told = new HashSet<>();
        for (PaintedPage page : pdf.pages()) {
            for (Mark mark : page.marks()) {
                if (isTransparent(mark) && told.add(page.number())) {
                    findings.found("transparency-present", pdf.spot(page.number(), mark.area()));
                }
            }
        }
    }

    private static boolean isTransparent(Mark mark) throws IOException {
        boolean masked = mark instanceof Mark.Picture picture && picture.image() instanceof PDImageXObject image && image.getSoftMask() != null;
        return masked || !mark.paint().opaque();
    }
}
