package org.qelem.check.pdf;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;
import org.qelem.check.content.Mark;
import org.qelem.check.content.PaintedPage;
import org.qelem.problem.Spot;

/** A rule that looks at each font once, where its glyphs stand first. */
abstract class FontRule implements PdfRule {

    private final String name;

    FontRule(String name) {
        this.name = name;
    }

    /**
     * A font and the first spot where its glyphs are painted.
     *
     * @param name without the tag of a subset
     */
    record UsedFont(PDFont font, String name, Spot spot) {
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void check(CheckedPdf pdf, Findings findings) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PaintedPage page : pdf.pages()) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Text text && text.visible() && seen.add(text.font().getCOSObject())) {
                    check(new UsedFont(text.font(), plainName(text.font()), pdf.spot(page.number(), mark.area())), findings);
                }
            }
        }
    }

    protected abstract void check(UsedFont used, Findings findings) throws IOException;

    private static String plainName(PDFont font) {
        return font.getName() == null ? "without a name" : font.getName().replaceFirst("^[A-Z]{6}\\+", "");
    }
}
