package org.qelem.check;

import java.io.IOException;
import org.qelem.check.content.Mark;
import org.qelem.check.content.PaintedPage;
import org.qelem.problem.Spot;

/** A rule that looks at each thing that is printed, by itself. */
public abstract class MarkRule implements PdfRule {

    private final String name;

    protected MarkRule(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void check(CheckedPdf pdf, Findings findings) throws IOException {
        for (PaintedPage page : pdf.pages()) {
            for (Mark mark : page.printed()) {
                check(mark, pdf.spot(page.number(), mark.area()), findings);
            }
        }
    }

    /** Looks at one mark, which stands at {@code spot}. */
    protected abstract void check(Mark mark, Spot spot, Findings findings) throws IOException;
}
