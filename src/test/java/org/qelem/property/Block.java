package org.qelem.property;

import java.util.List;
import java.util.Optional;

/** What a generated manuscript is made of. */
sealed interface Block {

    /**
     * A word, or a number if it has no letters, with what stands beside it; {@link Manuscript} gives it an ending of its own,
     * so that no word is there twice.
     */
    record Word(String stem, String before, String after) {
    }

    /** How words are marked in a line. */
    enum Style { PLAIN, EMPHASIS, STRONG, STRUCK, CODE, LINK, FOREIGN }

    /**
     * Some words of a paragraph.
     *
     * @param note what a note says that has its mark after them
     */
    record Run(Style style, List<Word> words, Optional<Note> note) {
    }

    /** A note of one or more paragraphs. */
    record Note(boolean endnote, List<List<Word>> paragraphs) {
    }

    record Paragraph(List<Run> runs) implements Block {
    }

    /** @param level from 1; a heading that would skip one is written one below its predecessor */
    record Heading(int level, List<Word> words) implements Block {
    }

    record Items(boolean numbered, List<List<Block>> items) implements Block {
    }

    record Quote(List<Block> blocks) implements Block {
    }

    record Box(String kind, List<Paragraph> paragraphs) implements Block {
    }

    record Code(List<Word> lines) implements Block {
    }

    /** Rows of as many cells as the first has. */
    record Table(List<List<Word>> rows) implements Block {
    }
}
