package org.qelem.check.typography;

import java.util.List;
import org.qelem.typeset.Line;
import org.qelem.typeset.Paragraph;
import org.qelem.typeset.Role;
import org.qelem.typeset.TypesetDocument;

/** Paragraphs that end in a scrap: the rest of a divided word, or a very short one. */
final class ShortLastLines implements TypographyRule {

    @Override
    public String name() {
        return "short-last-line";
    }

    @Override
    public void check(TypesetDocument document, Proof proof) {
        for (Paragraph paragraph : document.paragraphs()) {
            List<Line> lines = paragraph.lines();
            if (paragraph.role() == Role.TEXT && lines.size() > 1) {
                check(lines.get(lines.size() - 2), paragraph.last(), proof);
            }
        }
    }

    private static void check(Line above, Line last, Proof proof) {
        // What stands on the baseline of the words before it, as a page number in the contents, is no line of its own.
        boolean isOwn = last.page() != above.page() || last.baseline() > above.baseline() + last.size() / 2;
        long letters = last.word(0).text().codePoints().filter(Character::isLetterOrDigit).count();
        // An address is broken at its signs, and what is left of it is no scrap.
        boolean isRest = above.endsInHyphen() && last.text().matches("\\p{P}*[\\p{L}\\p{M}]+\\P{L}*");
        if (isOwn && last.spaces() == 0 && (isRest || letters < proof.limit("letters"))) {
            proof.found("short-last-line", last, last.text());
        }
    }
}
