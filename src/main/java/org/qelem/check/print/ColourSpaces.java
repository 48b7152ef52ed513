package org.qelem.check.print;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;
import org.qelem.check.content.Colours;
import org.qelem.check.content.Mark;
import org.qelem.check.content.PaintedPage;

/** Every object is painted in a colour space that the press takes. Told once a page and space. */
public final class ColourSpaces implements PdfRule {

    @Override
    public String name() {
        return "colour-spaces";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) throws IOException {
        Set<String> allowed = new HashSet<>(List.of(findings.settings().word("allowed").split("\\s+")));
        for (PaintedPage page : pdf.pages()) {
            Set<String> told = new HashSet<>();
            for (Mark mark : page.printed()) {
                PDColorSpace space = Colours.space(mark).orElse(null);
                if (space != null && !allowed.contains(Colours.kind(space)) && told.add(Colours.kind(space))) {
                    findings.found("colour-space-foreign", pdf.spot(page.number(), mark.area()), Colours.kind(space), String.join(", ", allowed));
                }
            }
        }
    }
}
