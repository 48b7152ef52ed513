package org.qelem.check.print;

import java.awt.geom.Rectangle2D;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;
import org.qelem.check.content.Mark;
import org.qelem.check.content.PaintedPage;

/** What reaches the edge of the trimmed page reaches beyond it, so that no white shows where the knife is a little off. */
public final class Bleed implements PdfRule {

    private static final double MM = 72 / 25.4;
    /** What programs round away, in pt. */
    private static final double SLACK = 0.05;
    /** What ends this near to the edge was meant to reach it, in pt. */
    private static final double NEAR = 0.5;

    @Override
    public String name() {
        return "bleed";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) {
        double least = findings.settings().number("least");
        for (PaintedPage page : pdf.pages()) {
            Rectangle2D trim = page.area(page.page().getTrimBox());
            Rectangle2D bleed = page.area(page.page().getBleedBox());
            double box = least(distances(bleed, trim));
            if (box < least * MM - SLACK) {
                findings.found("bleed-box", pdf.spot(page.number()), Math.max(0, box / MM), least);
                continue;
            }
            for (Mark mark : page.marks()) {
                if (!(mark instanceof Mark.Text) && mark.area().intersects(trim) && endsShort(mark.area(), trim, least * MM)) {
                    findings.found("bleed-short", pdf.spot(page.number(), mark.area()), least);
                }
            }
        }
    }

    private static boolean endsShort(Rectangle2D area, Rectangle2D trim, double least) {
        for (double beyond : distances(area, trim)) {
            if (beyond > -NEAR && beyond < least - SLACK) {
                return true;
            }
        }
        return false;
    }

    /** How far an area reaches beyond another, to the left, right, top and bottom. */
    private static double[] distances(Rectangle2D outer, Rectangle2D inner) {
        return new double[] {inner.getMinX() - outer.getMinX(), outer.getMaxX() - inner.getMaxX(),
            inner.getMinY() - outer.getMinY(), outer.getMaxY() - inner.getMaxY()};
    }

    private static double least(double[] numbers) {
        return java.util.Arrays.stream(numbers).min().orElseThrow();
    }
}
