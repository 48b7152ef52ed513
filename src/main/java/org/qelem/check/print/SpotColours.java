package org.qelem.check.print;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;
import org.qelem.check.content.Colours;
import org.qelem.check.content.Mark;
import org.qelem.check.content.PaintedPage;

/** Every spot ink is one that was ordered: each costs a plate. Each name is told once. */
public final class SpotColours implements PdfRule {

    @Override
    public String name() {
        return "spot-colours";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) throws IOException {
        Set<String> known = new HashSet<>(List.of(findings.settings().word("ordered").split("\\s*;\\s*")));
        for (PaintedPage page : pdf.pages()) {
            for (Mark mark : page.marks()) {
                for (String ink : Colours.space(mark).map(Colours::spotNames).orElse(List.of())) {
                    if (known.add(ink)) {
                        findings.found("spot-colour", pdf.spot(page.number(), mark.area()), ink);
                    }
                }
            }
        }
    }
}
