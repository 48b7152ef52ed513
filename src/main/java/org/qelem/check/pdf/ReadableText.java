package org.qelem.check.pdf;

import org.qelem.check.Findings;
import org.qelem.check.MarkRule;
import org.qelem.check.content.Mark;
import org.qelem.problem.Spot;

/** Every glyph has a text that it stands for: a ToUnicode entry, or an encoding that is known (ISO 32000-1, 9.10.2). */
public final class ReadableText extends MarkRule {

    public ReadableText() {
        super("fonts-unicode");
    }

    @Override
    protected void check(Mark mark, Spot spot, Findings findings) {
        if (mark instanceof Mark.Text text && text.unreadable() > 0) {
            findings.found("glyphs-without-unicode", spot, text.unreadable(), String.valueOf(text.font().getName()));
        }
    }
}
