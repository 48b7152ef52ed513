package org.qelem.check.print;

import java.io.IOException;
import org.qelem.check.Findings;
import org.qelem.check.MarkRule;
import org.qelem.check.content.Colours;
import org.qelem.check.content.Mark;
import org.qelem.problem.Spot;

/** Small black text is printed with black ink alone: four plates never lie on one another exactly. */
public final class RichBlackText extends MarkRule {

    private static final int BLACK = 3;
    private static final int PROCESS = 4;

    public RichBlackText() {
        super("rich-black-text");
    }

    @Override
    protected void check(Mark mark, Spot spot, Findings findings) throws IOException {
        if (!(mark instanceof Mark.Text text) || !text.visible() || text.size() >= findings.settings().number("below")) {
            return;
        }
        float[] inks = Colours.inks(text.paint().color()).orElse(new float[PROCESS]);
        boolean black = inks[BLACK] * 100 >= findings.settings().number("least-black");
        if (black && inks[0] + inks[1] + inks[2] > 0) {
            findings.found("rich-black", spot, text.size());
        }
    }
}
