package org.qelem.check.print;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;
import org.qelem.check.content.Colours;
import org.qelem.check.content.Mark;
import org.qelem.check.content.PaintedPage;

/** Every profile that a colour stands on is one. Each is told once. */
public final class IccProfiles implements PdfRule {

    @Override
    public String name() {
        return "icc-profiles";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) throws IOException {
        Set<Object> seen = new HashSet<>();
        for (PaintedPage page : pdf.pages()) {
            for (Mark mark : page.marks()) {
                PDColorSpace space = Colours.space(mark).map(Colours::base).orElse(null);
                if (space != null && seen.add(space.getCOSObject())) {
                    check(mark, space, page.number(), seen, pdf, findings);
                }
            }
        }
    }

    private static void check(Mark mark, PDColorSpace space, int page, Set<Object> seen, CheckedPdf pdf, Findings findings)
            throws IOException {
        Optional<byte[]> bytes = Colours.profile(space);
        if (bytes.isPresent() && seen.add(Arrays.hashCode(bytes.get()))) {
            IccProfile.fault(bytes.get(), space.getNumberOfComponents())
                    .ifPresent(fault -> findings.found("icc-profile-broken", pdf.spot(page, mark.area()), fault));
        }
    }
}
