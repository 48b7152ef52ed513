package org.qelem.check.print;

import java.io.IOException;
import java.util.Optional;
import org.qelem.check.Findings;
import org.qelem.check.MarkRule;
import org.qelem.check.content.Colours;
import org.qelem.check.content.Mark;
import org.qelem.problem.Spot;

/** White does not overprint: it would disappear on what lies below. */
public final class WhiteOverprint extends MarkRule {

    public WhiteOverprint() {
        super("white-overprint");
    }

    @Override
    protected void check(Mark mark, Spot spot, Findings findings) throws IOException {
        if (!(mark instanceof Mark.Text || mark instanceof Mark.Path) || !mark.paint().overprints()) {
            return;
        }
        Optional<float[]> inks = Colours.inks(mark.paint().color());
        if (inks.isPresent() && total(inks.get()) == 0) {
            findings.found("white-overprints", spot);
        }
    }

    private static double total(float[] inks) {
        double total = 0;
        for (float ink : inks) {
            total += ink;
        }
        return total;
    }
}
