package org.qelem.check.pdf;

import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.qelem.check.Findings;

/** A font in the file has only the glyphs that are used, as its name tells (ISO 32000-1, 9.6.4). */
public final class SubsetFonts extends FontRule {

    public SubsetFonts() {
        super("fonts-subset");
    }

    @Override
    protected void check(UsedFont used, Findings findings) {
        boolean subset = used.font() instanceof PDType3Font || String.valueOf(used.font().getName()).matches("[A-Z]{6}\\+.*");
        if (used.font().isEmbedded() && !subset) {
            findings.found("font-not-subset", used.spot(), used.name());
        }
    }
}
