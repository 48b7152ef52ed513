package org.qelem.check.typography;

import java.util.List;
import org.qelem.typeset.Line;
import org.qelem.typeset.TypesetDocument;

/** A word of which the reader must keep one half in mind while the page is turned. */
final class PageTurnHyphens implements TypographyRule {

    @Override
    public String name() {
        return "page-turn-hyphen";
    }

    @Override
    public void check(TypesetDocument document, Proof proof) {
        document.paragraphs().forEach(paragraph -> {
            List<List<Line>> parts = paragraph.parts();
            for (int i = 0; i < parts.size() - 1; i++) {
                Line last = parts.get(i).get(parts.get(i).size() - 1);
                if (last.endsInHyphen()) {
                    proof.found("page-turn-hyphen", last, WordArea.of(List.of(last), Line::lastWord), last.lastWord().text(),
                            parts.get(i + 1).get(0).word(0).text());
                }
            }
        });
    }
}
