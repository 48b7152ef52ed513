package org.qelem.check.typography;

import java.util.List;
import org.qelem.typeset.Line;
import org.qelem.typeset.Paragraph;
import org.qelem.typeset.TypesetDocument;

/** The end of a paragraph that begins a page with too few lines. */
final class Widows implements TypographyRule {

    @Override
    public String name() {
        return "widow";
    }

    @Override
    public void check(TypesetDocument document, Proof proof) {
        double least = proof.limit("least");
        document.paragraphs().stream().filter(BrokenParagraphs::isBroken).map(Paragraph::parts).forEach(parts -> {
            List<Line> last = parts.get(parts.size() - 1);
            int lines = BrokenParagraphs.lines(last);
            if (lines < least) {
                proof.found("widow", last.get(0), Proof.around(last), lines, least, Proof.quote(last.get(0)));
            }
        });
    }
}
