package org.qelem.check.pdf;

import org.qelem.check.Findings;

/** Every font whose glyphs are painted is in the file. */
public final class EmbeddedFonts extends FontRule {

    public EmbeddedFonts() {
        super("fonts-embedded");
    }

    @Override
    protected void check(UsedFont used, Findings findings) {
        if (!used.font().isEmbedded()) {
            findings.found("font-not-embedded", used.spot(), used.name());
        }
    }
}
