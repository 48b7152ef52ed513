package org.qelem.check.pdf;

import java.io.IOException;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.qelem.check.Findings;

/**
 * A font in the file allows that it is embedded: {@code fsType} in its OS/2 table (OpenType 1.9.1, OS/2). A subset without
 * that table tells nothing.
 */
public final class FontLicences extends FontRule {

    private static final int RESTRICTED = 0x0002;
    private static final int LEAST_RESTRICTIVE_OTHERS = 0x000C;
    private static final int BITMAPS_ONLY = 0x0200;

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
        int type = licence.getFsType();
        boolean restricted = (type & RESTRICTED) != 0 && (type & LEAST_RESTRICTIVE_OTHERS) == 0;
        if (restricted || (type & BITMAPS_ONLY) != 0) {
            findings.found("font-licence", used.spot(), used.name(), type);
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
