package org.qelem.check.print;

import java.io.IOException;
import org.qelem.check.Findings;
import org.qelem.check.MarkRule;
import org.qelem.check.content.Colours;
import org.qelem.check.content.Mark;
import org.qelem.problem.Spot;

/** No line is thinner than a press can print; one of several inks or in white needs more. */
public final class ThinLines extends MarkRule {

    /** The width is told to a hundredth, in pt. */
    private static final double SLACK = 0.005;

    public ThinLines() {
        super("thin-lines");
    }

    @Override
    protected void check(Mark mark, Spot spot, Findings findings) throws IOException {
        // What has no height is not seen, and one that is as long as wide is a dot.
        if (!(mark instanceof Mark.Path path) || Double.isInfinite(path.width()) || path.area().isEmpty()) {
            return;
        }
        int inks = 0;
        for (float ink : Colours.inks(path.paint().color()).orElse(new float[] {0, 0, 0, 1})) {
            inks += ink > 0 ? 1 : 0;
        }
        double least = findings.settings().number(inks == 1 ? "least" : "least-of-several-inks");
        if (path.width() < least - SLACK) {
            findings.found("line-thin", spot, path.width(), least);
        }
    }
}
