package org.qelem.check.typography;

import org.qelem.typeset.Line;
import org.qelem.typeset.Paragraph;
import org.qelem.typeset.TypesetDocument;

/** Lines whose word spaces were stretched until they gape. */
final class LooseLines implements TypographyRule {

    @Override
    public String name() {
        return "loose-line";
    }

    @Override
    public void check(TypesetDocument document, Proof proof) {
        double most = proof.limit("most");
        for (Paragraph paragraph : document.paragraphs()) {
            for (Line line : paragraph.stretched()) {
                // The space of a font may be as wide as that by itself, as in code.
                if (line.wordSpace() > Math.max(most, 1.2 * line.face().space())) {
                    proof.found("loose-line", line, line.wordSpace(), most, Proof.quote(line));
                }
            }
        }
    }
}
