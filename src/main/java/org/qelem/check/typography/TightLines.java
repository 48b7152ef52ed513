package org.qelem.check.typography;

import org.qelem.typeset.Line;
import org.qelem.typeset.Paragraph;
import org.qelem.typeset.TypesetDocument;

/** Lines whose words are pushed together until they are hard to tell apart. */
final class TightLines implements TypographyRule {

    private static final double PERCENT = 100;

    @Override
    public String name() {
        return "tight-line";
    }

    @Override
    public void check(TypesetDocument document, Proof proof) {
        double least = proof.limit("least");
        for (Paragraph paragraph : document.paragraphs()) {
            for (Line line : paragraph.stretched()) {
                double share = line.wordSpace() / line.face().space() * PERCENT;
                if (share < least) {
                    proof.found("tight-line", line, share, least, Proof.quote(line));
                }
            }
        }
    }
}
