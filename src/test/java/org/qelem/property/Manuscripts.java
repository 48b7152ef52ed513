package org.qelem.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Manuscripts in which the constructs of Markdown stand in and beside each other, in four languages. */
final class Manuscripts {

    private static final int BLOCKS_AT_MOST = 8;
    private static final List<String> BOXES = List.of("sidebar", "note", "tip", "warning");
    private static final List<String> LATIN_SIGNS = List.of(",", ".", ";", ":", "!", "?", " --", "...", "\\*", "&amp;", "%", ")");
    private static final List<String> ARABIC_SIGNS = List.of("،", ".", "؛", ":", "!", "؟", " –", "...", "\\*", "٪");

    private final Script script;

    private Manuscripts(Script script) {
        this.script = script;
    }

    static Arbitrary<Manuscript> all() {
        return Arbitraries.of(Script.class).flatMap(script -> new Manuscripts(script).manuscript());
    }

    private Arbitrary<Manuscript> manuscript() {
        return blocks(2).list().ofMinSize(1).ofMaxSize(BLOCKS_AT_MOST).map(blocks -> new Manuscript(script, blocks));
    }

    /** @param depth how deep lists and quotations may still go */
    private Arbitrary<Block> blocks(int depth) {
        Arbitrary<Block> heading = Combinators.combine(Arbitraries.integers().between(1, 3), words(3)).as(Block.Heading::new);
        Arbitrary<Block> box = Combinators.combine(Arbitraries.of(BOXES), paragraph().list().ofMinSize(1).ofMaxSize(2)).as(Block.Box::new);
        return Arbitraries.frequencyOf(Tuple.of(4, inner(depth)), Tuple.of(1, heading),
                Tuple.of(1, box));
    }

    /** What may stand in an item or a quotation. */
    private Arbitrary<Block> inner(int depth) {
        Arbitrary<Block> simple = Arbitraries.frequencyOf(Tuple.of(4, paragraph().map(Block.class::cast)),
                Tuple.of(1, code()), Tuple.of(1, table()));
        if (depth == 0) {
            return simple;
        }
        Arbitrary<List<Block>> within = Combinators.combine(paragraph(), Arbitraries.lazy(() -> inner(depth - 1)).list().ofMaxSize(2))
                .as((first, others) -> {
                    List<Block> blocks = new ArrayList<>(List.of(first));
                    blocks.addAll(others);
                    return blocks;
                });
        Arbitrary<Block> items = Combinators.combine(Arbitraries.of(true, false), within.list().ofMinSize(1).ofMaxSize(3)).as(Block.Items::new);
        return Arbitraries.frequencyOf(Tuple.of(4, simple), Tuple.of(2, items),
                Tuple.of(1, within.map(Block.Quote::new)));
    }

    private Arbitrary<Block.Paragraph> paragraph() {
        Arbitrary<Block.Note> note = Combinators.combine(Arbitraries.of(true, false), words(12).list().ofMinSize(1).ofMaxSize(2)).as(Block.Note::new);
        Arbitrary<Block.Style> styles = script.isRightToLeft()
                ? Arbitraries.of(Block.Style.class).filter(style -> style != Block.Style.CODE && style != Block.Style.FOREIGN)
                : Arbitraries.of(Block.Style.class);
        Arbitrary<Block.Run> run = Combinators.combine(styles, words(6), note.optional(0.15)).as(
                (style, words, mark) -> new Block.Run(style, words, Optional.of(mark).flatMap(found -> found)));
        return run.list().ofMinSize(1).ofMaxSize(5).map(Block.Paragraph::new);
    }

    private Arbitrary<Block> code() {
        return stems(Script.ENGLISH).map(stem -> new Block.Word(stem, "", "")).list().ofMinSize(1).ofMaxSize(3).map(Block.Code::new);
    }

    private Arbitrary<Block> table() {
        return Arbitraries.integers().between(1, 3).flatMap(columns -> stems(script).map(stem -> new Block.Word(stem, "", ""))
                .list().ofSize(columns).list().ofMinSize(2).ofMaxSize(4)).map(Block.Table::new);
    }

    private Arbitrary<List<Block.Word>> words(int most) {
        Arbitrary<String> after = Arbitraries.of(script.isRightToLeft() ? ARABIC_SIGNS : LATIN_SIGNS);
        Arbitrary<Block.Word> plain = stems(script).map(stem -> new Block.Word(stem, "", ""));
        Arbitrary<Block.Word> signed = Combinators.combine(stems(script), after).as((stem, sign) -> new Block.Word(stem, "", sign));
        Arbitrary<Block.Word> quoted = stems(script).map(stem -> new Block.Word(stem, "\"", "\""));
        Arbitrary<Block.Word> number = Arbitraries.just(new Block.Word("0", "", ""));
        return Arbitraries.frequencyOf(Tuple.of(8, plain), Tuple.of(2, signed), Tuple.of(1, quoted),
                Tuple.of(1, number)).list().ofMinSize(1).ofMaxSize(most);
    }

    private static Arbitrary<String> stems(Script script) {
        return Arbitraries.strings().withChars(script.letters()).ofMaxLength(9);
    }
}
