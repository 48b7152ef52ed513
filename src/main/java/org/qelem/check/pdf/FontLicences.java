package org.qelem.check.pdf;

import java.io.IOException;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.qelem.check.Findings;
import org.qelem.pdf.EmbeddingRights;

/**
 * A font in the file allows that it is embedded. A subset without an OS/2 table tells nothing.
 */
public final class FontLicences extends FontRule {

    public FontLicences() {
        super("fonts-licence");
    }

    @Override
    protected void check(UsedFont used, Findings findings) throws IOException {
        TrueTypeFont file = file(used.font());
        OS2WindowsMetricsTable licence = file == null ? null : file.getOS2Windows();
        if (licence == null || !used.font().isEmbedded()) {
            return;
        }
        EmbeddingRights rights = new EmbeddingRights(licence.getFsType());
        if (!rights.allowEmbedding()) {
            findings.found("font-licence", used.spot(), used.name(), rights.fsType());
        }
    }

    private static TrueTypeFont file(PDFont font) {
        if (font instanceof PDTrueTypeFont simple) {
            return simple.getTrueTypeFont();
        }
        return font instanceof PDType0Font composite && composite.getDescendantFont() instanceof PDCIDFontType2 outlines
                ? outlines.getTrueTypeFont() : null;
    }
}
