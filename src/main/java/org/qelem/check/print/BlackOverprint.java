package org.qelem.check.print;

import java.io.IOException;
import org.qelem.check.Findings;
import org.qelem.check.MarkRule;
import org.qelem.check.content.Colours;
import org.qelem.check.content.Mark;
import org.qelem.problem.Spot;

/** Small black text overprints: where it is cut out of a tint, the least misregister shows as a white rim. */
public final class BlackOverprint extends MarkRule {

    public BlackOverprint() {
        super("black-overprint");
    }

    @Override
    protected void check(Mark mark, Spot spot, Findings findings) throws IOException {
        boolean isSmall = mark instanceof Mark.Text text && text.visible() && text.size() < findings.settings().number("below");
        if (isSmall && Colours.blackAlone(mark.paint().color()) >= 1 && !mark.paint().overprints()) {
            findings.found("black-knocks-out", spot, ((Mark.Text) mark).size());
        }
    }
}
