package org.qelem.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A part of a line as it grows: glyphs on one baseline, and the raised or lowered marks at them. */
final class Segment {

    /** Two baselines this near are one, in em. */
    private static final double SAME_BASELINE = 0.06;
    /** A mark belongs to a baseline at most this far away, in em of the line. */
    private static final double MARK_SHIFT = 0.6;
    /** A mark is smaller than this, by the size of its line. */
    private static final double MARK_SIZE = 0.85;
    /** A mark stands this near, in em of the line. */
    private static final double MARK_GAP = 0.5;
    /** Words that are drawn one after the other, with a space between, stand at most this far apart in a line, in em. */
    private static final double WIDEST_SPACE = 8;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final Optional<StructureElement> block;
    private double baseline;
    private double size;
    private double left;
    private double right;

    Segment(Glyph first) {
        glyphs.add(first);
        block = first.element().map(StructureElement::block);
        baseline = first.baseline();
        size = first.size();
        left = first.left();
        right = first.right();
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    Optional<StructureElement> block() {
        return block;
    }

    double baseline() {
        return baseline;
    }

    double left() {
        return left;
    }

    /**
     * Whether the glyph that is drawn next goes on with this line.
     *
     * @param gap what may lie between without a glyph of a space, in em
     */
    boolean goesOnWith(Glyph glyph, double gap) {
        if (isMark(glyph.size(), glyph.baseline())) {
            return distance(glyph.left(), glyph.right()) < MARK_GAP * size;
        }
        double most = glyph.isSpace() || glyphs.get(glyphs.size() - 1).isSpace() ? WIDEST_SPACE : gap;
        return isOnBaseline(glyph.size(), glyph.baseline()) && glyph.element().map(StructureElement::block).equals(block)
                && distance(glyph.left(), glyph.right()) < most * size;
    }

    /** Whether another segment is a part of the same line: its next words, or a mark that was drawn at another time. */
    boolean adjoins(Segment other, double gap) {
        double distance = distance(other.left, other.right);
        if (isMark(other.size, other.baseline) && other.right - other.left < 3 * size) {
            return distance < MARK_GAP * size;
        }
        return isOnBaseline(other.size, other.baseline) && block.equals(other.block) && distance < gap * size;
    }

    private boolean isOnBaseline(double otherSize, double otherBaseline) {
        return Math.abs(otherBaseline - baseline) < SAME_BASELINE * size && otherSize < 1.6 * size && otherSize > 0.6 * size;
    }

    private boolean isMark(double otherSize, double otherBaseline) {
        double shift = Math.abs(otherBaseline - baseline);
        return otherSize < MARK_SIZE * size && shift < MARK_SHIFT * size && shift > SAME_BASELINE * size;
    }

    private double distance(double otherLeft, double otherRight) {
        return Math.max(0, Math.max(otherLeft - right, left - otherRight));
    }

    void add(Glyph glyph) {
        glyphs.add(glyph);
        left = Math.min(left, glyph.left());
        right = Math.max(right, glyph.right());
    }

    void add(Segment other) {
        other.glyphs.forEach(this::add);
    }

    /** Size, font and baseline by most of the glyphs, not by the first. */
    void settle() {
        size = most(Glyph::size);
        baseline = most(glyph -> glyph.size() == size ? glyph.baseline() : null);
        glyphs.sort(Comparator.comparingDouble(Glyph::left));
    }

    double size() {
        return size;
    }

    Face face() {
        String font = most(glyph -> glyph.size() == size ? glyph.font() : null);
        double space = glyphs.stream().filter(glyph -> glyph.isSpace() && glyph.font().equals(font) && glyph.width() > 0)
                .mapToDouble(glyph -> glyph.width() / glyph.size()).findFirst().orElse(Face.USUAL_SPACE);
        return new Face(font, size, space);
    }

    boolean isRaised(Glyph glyph) {
        return isMark(glyph.size(), glyph.baseline());
    }

    private <T> T most(Function<Glyph, T> property) {
        Map<T, Integer> counts = new HashMap<>();
        for (Glyph glyph : glyphs) {
            T value = glyph.isSpace() ? null : property.apply(glyph);
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElseGet(() -> property.apply(glyphs.get(0)));
    }

    boolean hasInk() {
        return glyphs.stream().anyMatch(glyph -> !glyph.isSpace() && !glyph.isFormat());
    }
}
