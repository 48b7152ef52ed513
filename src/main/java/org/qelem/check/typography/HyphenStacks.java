package org.qelem.check.typography;

import java.util.ArrayList;
import java.util.List;
import org.qelem.typeset.Line;
import org.qelem.typeset.Paragraph;
import org.qelem.typeset.TypesetDocument;

/** Line after line that ends in a hyphen. */
final class HyphenStacks implements TypographyRule {

    @Override
    public String name() {
        return "hyphen-stack";
    }

    @Override
    public void check(TypesetDocument document, Proof proof) {
        double most = proof.limit("most");
        for (Paragraph paragraph : document.paragraphs()) {
            for (List<Line> part : paragraph.parts()) {
                for (List<Line> run : Runs.of(part, (above, line) -> line.endsInHyphen(), Line::endsInHyphen)) {
                    if (run.size() > most) {
                        proof.found("hyphen-stack", run.get(0), WordArea.of(run, Line::lastWord), run.size(), most, words(run));
                    }
                }
            }
        }
    }

    private static String words(List<Line> run) {
        List<String> words = new ArrayList<>();
        run.forEach(line -> words.add(line.lastWord().text()));
        return String.join(", ", words);
    }
}
