package org.qelem.check.typography;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.qelem.typeset.Line;
import org.qelem.typeset.Paragraph;
import org.qelem.typeset.TypesetDocument;
import org.qelem.typeset.Word;

/** Line after line that begins, or ends, with the same word: the eye slips from one to another. */
final class StackedWords implements TypographyRule {

    @Override
    public String name() {
        return "stacked-words";
    }

    @Override
    public void check(TypesetDocument document, Proof proof) {
        for (Paragraph paragraph : document.paragraphs()) {
            for (List<Line> part : paragraph.parts()) {
                check(part, line -> line.word(0), proof);
                check(part, Line::lastWord, proof);
            }
        }
    }

    private static void check(List<Line> lines, Function<Line, Word> which, Proof proof) {
        double most = proof.limit("most");
        // One word alone in its line is both its first and its last.
        List<Line> several = lines.stream().filter(line -> line.spaces() > 0).toList();
        for (List<Line> run : Runs.of(several, (above, line) -> bare(which.apply(above)).equals(bare(which.apply(line))),
                line -> !bare(which.apply(line)).isEmpty())) {
            if (run.size() > most) {
                proof.found("stacked-words", run.get(0), WordArea.of(run, which), run.size(), most, bare(which.apply(run.get(0))));
            }
        }
    }

    private static String bare(Word word) {
        return word.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]+", "");
    }
}
