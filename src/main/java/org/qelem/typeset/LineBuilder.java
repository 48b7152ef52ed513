package org.qelem.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Puts the glyphs of a page together to lines and words. */
final class LineBuilder {

    /** Where a document writes its spaces as glyphs, any wider gap without one parts a mark or a column from the text, in em. */
    private static final double GAP_BESIDE_SPACES = 0.5;
    /** Where it does not, as those of TeX: what is wider than a kern is a word space, what is wider than this is none. */
    private static final double GAP_WITHOUT_SPACES = 1.5;
    private static final double LARGEST_KERN = 0.12;

    private final boolean writesSpaces;

    /** @param writesSpaces whether the document has glyphs for the spaces between its words */
    LineBuilder(boolean writesSpaces) {
        this.writesSpaces = writesSpaces;
    }

    /** The lines of a page from top to bottom; those on one baseline from left to right. */
    List<Line> lines(int page, List<Glyph> glyphs) {
        List<Segment> segments = join(segments(glyphs));
        List<Line> lines = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.hasInk()) {
                lines.add(line(page, segment));
            }
        }
        lines.sort(Comparator.comparingDouble(Line::baseline).thenComparingDouble(Line::left));
        return lines;
    }

    /** Glyphs that are drawn one after the other; a mark may stand between. */
    private List<Segment> segments(List<Glyph> glyphs) {
        List<Segment> segments = new ArrayList<>();
        Segment open = null;
        for (Glyph glyph : glyphs) {
            if (open != null && open.goesOnWith(glyph, gap())) {
                open.add(glyph);
            } else if (!glyph.isSpace() && !glyph.isFormat()) {
                open = new Segment(glyph);
                segments.add(open);
            }
        }
        segments.forEach(Segment::settle);
        return segments;
    }

    private double gap() {
        return writesSpaces ? GAP_BESIDE_SPACES : GAP_WITHOUT_SPACES;
    }

    /** Joins what belongs to one line though other things were drawn between. */
    private static List<Segment> join(List<Segment> segments) {
        // The larger ones first: a mark joins its line, not the line its mark.
        List<Segment> rest = new ArrayList<>(segments);
        rest.sort(Comparator.comparingDouble(Segment::size).reversed().thenComparingDouble(Segment::baseline)
                .thenComparingDouble(Segment::left));
        NavigableMap<Double, List<Segment>> joined = new TreeMap<>();
        for (Segment segment : rest) {
            double reach = rest.get(0).size();
            Segment line = joined.subMap(segment.baseline() - reach, true, segment.baseline() + reach, true).values().stream()
                    .flatMap(List::stream).filter(other -> other.adjoins(segment, GAP_BESIDE_SPACES)).findFirst().orElse(null);
            if (line == null) {
                joined.computeIfAbsent(segment.baseline(), key -> new ArrayList<>()).add(segment);
            } else {
                line.add(segment);
            }
        }
        List<Segment> lines = joined.values().stream().flatMap(List::stream).toList();
        lines.forEach(Segment::settle);
        return lines;
    }

    private Line line(int page, Segment segment) {
        boolean rightToLeft = isRightToLeft(segment.glyphs());
        List<Word> words = new ArrayList<>();
        List<Glyph> word = new ArrayList<>();
        double end = 0;
        for (Glyph glyph : segment.glyphs()) {
            if (glyph.isSpace() || !word.isEmpty() && !writesSpaces && glyph.left() - end > LARGEST_KERN * segment.size()
                    && !segment.isRaised(glyph)) {
                close(word, words, segment);
            }
            if (!glyph.isSpace()) {
                end = word.isEmpty() ? glyph.right() : Math.max(end, glyph.right());
                word.add(glyph);
            }
        }
        close(word, words, segment);
        return new Line(page, segment.baseline(), segment.face(), words, rightToLeft, segment.block());
    }

    private static void close(List<Glyph> word, List<Word> words, Segment segment) {
        if (word.stream().anyMatch(glyph -> !glyph.isFormat())) {
            List<Glyph> reading = new ArrayList<>(word);
            if (isRightToLeft(word)) {
                Collections.reverse(reading);
            }
            StringBuilder text = new StringBuilder();
            reading.stream().filter(glyph -> !segment.isRaised(glyph)).forEach(glyph -> text.append(glyph.text()));
            words.add(new Word(text.toString(), word.get(0).left(), word.stream().mapToDouble(Glyph::right).max().orElseThrow(),
                    word.stream().anyMatch(segment::isRaised)));
        }
        word.clear();
    }

    private static boolean isRightToLeft(List<Glyph> glyphs) {
        int balance = 0;
        for (Glyph glyph : glyphs) {
            if (!glyph.text().isEmpty()) {
                byte direction = Character.getDirectionality(glyph.text().codePointAt(0));
                if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                    balance--;
                } else if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                    balance++;
                }
            }
        }
        return balance > 0;
    }
}
