package org.qelem.check.typography;

import java.util.List;
import org.qelem.typeset.Line;
import org.qelem.typeset.Paragraph;
import org.qelem.typeset.TypesetDocument;

/** The beginning of a paragraph that ends a page with too few lines. */
final class Orphans implements TypographyRule {

    @Override
    public String name() {
        return "orphan";
    }

    @Override
    public void check(TypesetDocument document, Proof proof) {
        double least = proof.limit("least");
        document.paragraphs().stream().filter(BrokenParagraphs::isBroken).map(Paragraph::parts).forEach(parts -> {
            List<Line> first = parts.get(0);
            int lines = BrokenParagraphs.lines(first);
            if (lines < least) {
                proof.found("orphan", first.get(0), Proof.around(first), lines, least, Proof.quote(first.get(0)));
            }
        });
    }
}
