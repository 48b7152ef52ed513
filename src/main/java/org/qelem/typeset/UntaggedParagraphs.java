package org.qelem.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Paragraphs by what their lines look like, for a PDF without tags. */
final class UntaggedParagraphs {

    /** A gap between baselines that is larger than this, by the usual one of the size, parts two paragraphs. */
    private static final double WIDE_LEADING = 1.25;
    /** Lines of one paragraph begin this near to each other, in em. */
    private static final double INDENT = 0.5;
    private static final double SAME_SIZE = 0.3;
    /** A note is smaller than the text by this, a heading larger, by the size of the text. */
    private static final double NOTE_SIZE = 0.93;
    private static final double HEADING_SIZE = 1.08;
    /** A label is narrower, in em. */
    private static final double LABEL = 3;

    private final double textSize;
    private final String textFont;
    private final Map<Long, Double> leadings;
    private final Set<Line> notes;
    private final Set<Line> labels;

    private UntaggedParagraphs(List<Line> lines) {
        textSize = most(lines, Line::size);
        textFont = most(lines, line -> line.face().font());
        leadings = leadings(lines);
        notes = notes(lines);
        labels = labels(lines);
    }

    static List<Paragraph> of(List<Line> lines) {
        return lines.isEmpty() ? List.of() : new UntaggedParagraphs(lines).build(lines);
    }

    private List<Paragraph> build(List<Line> lines) {
        List<List<Line>> blocks = new ArrayList<>();
        List<List<Line>> open = new ArrayList<>();
        int page = 0;
        for (Line line : lines) {
            if (line.page() != page) {
                List<Line> last = lastText(open, page);
                page = line.page();
                open.clear();
                if (last != null) {
                    open.add(last);
                }
            }
            if (labels.contains(line)) {
                blocks.add(List.of(line));
                continue;
            }
            List<Line> block = open.stream().filter(candidate -> goesOn(candidate, line)).findFirst().orElse(null);
            if (block == null) {
                block = new ArrayList<>();
                blocks.add(block);
                open.add(0, block);
            }
            block.add(line);
        }
        return blocks.stream().map(this::paragraph).toList();
    }

    /** The lowest text on a page, which may go on overleaf; its notes do not count. */
    private List<Line> lastText(List<List<Line>> open, int page) {
        return open.stream().filter(block -> block.get(0).size() >= NOTE_SIZE * textSize && block.get(block.size() - 1).page() == page)
                .max(Comparator.comparingDouble(block -> block.get(block.size() - 1).baseline())).orElse(null);
    }

    private boolean goesOn(List<Line> block, Line line) {
        Line last = block.get(block.size() - 1);
        Line usual = block.size() > 1 ? block.get(1) : last;
        if (Math.abs(last.size() - line.size()) > SAME_SIZE || !fonts(last).equals(fonts(line))) {
            return false;
        }
        boolean below = last.page() != line.page()
                || line.baseline() - last.baseline() < WIDE_LEADING * leading(line) && line.baseline() > last.baseline() + 0.3 * line.size();
        boolean aligned = Math.abs(line.start() - usual.start()) < INDENT * line.size()
                || block.size() == 1 && line.start() < last.start() && line.start() > last.start() - 4 * line.size() && overlaps(last, line);
        return below && aligned && !hadRoom(block, line);
    }

    /** Bold text is no part of a paragraph in another face; slanted or Arabic words within one are. */
    private static String fonts(Line line) {
        return line.face().font().toLowerCase(Locale.ROOT).matches(".*(bold|heavy|black).*") ? "bold" : "";
    }

    /** Whether the line before would have taken the first word of this one: then a paragraph ended there. */
    private static boolean hadRoom(List<Line> block, Line line) {
        Line last = block.get(block.size() - 1);
        double edge = block.stream().mapToDouble(Line::end).max().orElseThrow();
        edge = Math.max(edge, line.end());
        Word word = line.word(0);
        return edge - last.end() > word.right() - word.left() + 0.6 * line.size();
    }

    private static boolean overlaps(Line one, Line other) {
        return Math.min(one.right(), other.right()) - Math.max(one.left(), other.left()) > 0.5 * Math.min(one.width(), other.width());
    }

    private Paragraph paragraph(List<Line> lines) {
        Line first = lines.get(0);
        Optional<Object> note = notes.contains(first) ? Optional.of(first) : Optional.empty();
        if (labels.contains(first)) {
            return new Paragraph(lines, Role.LABEL, 0, note);
        }
        boolean bold = !fonts(first).isEmpty() && fonts(first).equals(fonts(lines.get(lines.size() - 1)))
                && !first.face().font().equals(textFont) && lines.size() < 3;
        if (first.size() > HEADING_SIZE * textSize && lines.size() < 5 || bold && first.size() >= textSize - SAME_SIZE) {
            return new Paragraph(lines, Role.HEADING, 0, Optional.empty());
        }
        return new Paragraph(lines, Role.TEXT, 0, note);
    }

    /** The lines at the feet of pages in the most frequent of the sizes that are smaller than the text's. */
    private Set<Line> notes(List<Line> lines) {
        Set<Line> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Line> small = lines.stream().filter(line -> line.size() < NOTE_SIZE * textSize).toList();
        if (small.isEmpty()) {
            return found;
        }
        double size = most(small, Line::size);
        for (int i = lines.size() - 1, page = 0; i >= 0; i--) {
            Line line = lines.get(i);
            if (line.size() <= size + SAME_SIZE && line.page() != page) {
                found.add(line);
            } else {
                page = line.page();
            }
        }
        return found;
    }

    /** Single words beside a line: the numbers of lists and notes, those of the pages in a table of contents. */
    private static Set<Line> labels(List<Line> lines) {
        Set<Line> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean beside = i > 0 && areBeside(lines.get(i - 1), line) || i + 1 < lines.size() && areBeside(line, lines.get(i + 1));
            if (beside && line.spaces() == 0 && line.width() < LABEL * line.size()) {
                found.add(line);
            }
        }
        return found;
    }

    private static boolean areBeside(Line one, Line other) {
        return one.page() == other.page() && Math.abs(one.baseline() - other.baseline()) < one.size() / 4;
    }

    private double leading(Line line) {
        return leadings.getOrDefault(Math.round(line.size() * 4), 1.2 * line.size());
    }

    /** The usual distance between two lines of each size, by quarters of a point. */
    private static Map<Long, Double> leadings(List<Line> lines) {
        Map<Long, List<Double>> gaps = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            Line above = lines.get(i - 1);
            Line line = lines.get(i);
            double gap = Math.round((line.baseline() - above.baseline()) * 4) / 4.0;
            if (line.page() == above.page() && gap > 0.8 * line.size() && gap < 2.2 * line.size()
                    && Math.abs(above.size() - line.size()) < SAME_SIZE) {
                gaps.computeIfAbsent(Math.round(line.size() * 4), key -> new ArrayList<>()).add(gap);
            }
        }
        Map<Long, Double> usual = new HashMap<>();
        gaps.forEach((size, those) -> usual.put(size, most(those, gap -> gap)));
        return usual;
    }

    private static <T, V> V most(List<T> of, Function<T, V> property) {
        Map<V, Integer> counts = new HashMap<>();
        of.forEach(one -> counts.merge(property.apply(one), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
}
