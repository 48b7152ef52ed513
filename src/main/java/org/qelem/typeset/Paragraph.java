package org.qelem.typeset;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A paragraph, or what stands like one: a heading, a caption, a cell.
 *
 * @param lines in the order of reading, at least one; on one page or on several
 * @param role what it is
 * @param level of a heading, from 1; 0 if it is none or its level is not known
 * @param note what tells the notes of a document apart, the same for each paragraph of a note; empty outside of notes
 */
public record Paragraph(List<Line> lines, Role role, int level, Optional<Object> note) {

    /** Lines whose ends differ by no more than this, in pt, end at the same edge. */
    private static final double EDGE = 0.75;

    public Paragraph {
        lines = List.copyOf(lines);
    }

    public Line first() {
        return lines.get(0);
    }

    public Line last() {
        return lines.get(lines.size() - 1);
    }

    /** Where its lines end at most, in the direction of {@link Line#end()}. */
    public double edge() {
        return lines.stream().mapToDouble(Line::end).max().orElseThrow();
    }

    /** Whether a line reaches the edge that the others reach, so that its word spaces were set to fill it. */
    public boolean fills(Line line) {
        return line.end() > edge() - EDGE;
    }

    /**
     * Its lines that were set to fill the measure: all but the last, and but those that end short of the others. In ragged
     * text these are the longest only, whose word spaces are no different.
     */
    public List<Line> stretched() {
        return lines.subList(0, lines.size() - 1).stream().filter(line -> fills(line) && line.spaces() > 0).toList();
    }

    /** The parts of it on each of its pages, in order. */
    public List<List<Line>> parts() {
        int[] starts = IntStream.range(0, lines.size() + 1)
                .filter(i -> i == 0 || i == lines.size() || lines.get(i).page() != lines.get(i - 1).page()).toArray();
        return IntStream.range(1, starts.length).mapToObj(i -> lines.subList(starts[i - 1], starts[i])).toList();
    }
}
