package org.qelem.check.typography;

import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qelem.typeset.Line;
import org.qelem.typeset.Paragraph;
import org.qelem.typeset.Role;
import org.qelem.typeset.TypesetDocument;
import org.qelem.typeset.Word;

/**
 * Pages whose text ends above the others' though what follows would have had room. A picture, a table, a box, a heading with
 * its first lines, or a line whose note does not fit either, are reasons for a page to end early.
 */
final class UnevenPages implements TypographyRule {

    /** A share of the pages that ends at a height makes it the usual one: one in so many, and two at least. */
    private static final int ONE_IN = 10;
    /** Lines that stay together at a turn: see the rules on widows, orphans and headings. */
    private static final int TOGETHER = 2;

    @Override
    public String name() {
        return "uneven-page";
    }

    @Override
    public void check(TypesetDocument document, Proof proof) {
        PageFlow flow = new PageFlow(document);
        double leading = leading(document);
        if (leading > 0) {
            new Check(document, flow, leading, foot(document, leading), gapBeforeNotes(document, flow)).run(proof);
        }
    }

    /** The distance of most lines from those above them, in pt; 0 if there is hardly a line. */
    private static double leading(TypesetDocument document) {
        Map<Double, Integer> counts = new HashMap<>();
        for (Paragraph paragraph : document.paragraphs()) {
            List<Line> lines = paragraph.lines();
            for (int i = 1; i < lines.size() && paragraph.role() == Role.TEXT && paragraph.note().isEmpty(); i++) {
                double gap = Math.round((lines.get(i).baseline() - lines.get(i - 1).baseline()) * 10) / 10.0;
                if (lines.get(i).page() == lines.get(i - 1).page() && gap > lines.get(i).size() / 2) {
                    counts.merge(gap, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0.0);
    }

    /** The lowest baseline at which several pages end; 0 if no two do. */
    private static double foot(TypesetDocument document, double leading) {
        List<Double> feet = document.pages().stream().filter(page -> !page.lines().isEmpty())
                .map(page -> page.lines().get(page.lines().size() - 1).baseline()).toList();
        int least = Math.max(2, feet.size() / ONE_IN);
        return feet.stream().filter(foot -> feet.stream().filter(other -> other <= foot && other > foot - leading).count() >= least)
                .mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** The least distance of a note from the text above it. */
    private static double gapBeforeNotes(TypesetDocument document, PageFlow flow) {
        return document.pages().stream().filter(page -> !flow.notes(page).isEmpty() && !flow.lines(page).isEmpty())
                .mapToDouble(page -> flow.notes(page).get(0).top() - flow.bottom(page)).min().orElse(0);
    }

    /**
     * One run over the pages.
     *
     * @param foot the baseline at which pages end
     * @param noteGap between text and notes
     */
    private record Check(TypesetDocument document, PageFlow flow, double leading, double foot, double noteGap) {

        void run(Proof proof) {
            double most = proof.limit("most");
            for (TypesetDocument.Page page : document.pages()) {
                if (flow.goesOnAfter(page) && !flow.lines(page).isEmpty()) {
                    TypesetDocument.Page next = document.pages().get(page.number());
                    double room = room(page);
                    int lines = (int) Math.floor(room / leading + 0.05);
                    if (lines > most && !beginsAnew(next) && need(next) <= room) {
                        Line last = flow.lines(page).get(flow.lines(page).size() - 1);
                        double bottom = flow.bottom(page);
                        proof.found("uneven-page", last, new Rectangle2D.Double(last.left(), bottom, last.width(), room), lines,
                                Proof.quote(flow.lines(next).get(0)));
                    }
                }
            }
        }

        /** How much more would stand above the foot or the notes of a page, in pt. */
        private double room(TypesetDocument.Page page) {
            List<Line> notes = flow.notes(page);
            Line last = flow.lines(page).get(flow.lines(page).size() - 1);
            return notes.isEmpty() ? foot - Math.max(last.baseline(), flow.bottom(page) - leading / 2)
                    : notes.get(0).top() - flow.bottom(page) - noteGap;
        }

        /** A heading that begins a page was put there: before it, an early end is no defect. */
        private boolean beginsAnew(TypesetDocument.Page page) {
            return flow.role(flow.lines(page).get(0)) == Role.HEADING;
        }

        /** How much of a page could not have stood apart at the end of the page before, in pt. */
        private double need(TypesetDocument.Page page) {
            List<Line> lines = flow.lines(page);
            Line first = lines.get(0);
            double picture = page.pictures().stream().filter(area -> area.getMinY() < first.top()).mapToDouble(Rectangle2D::getMaxY).max().orElse(0);
            double end = Math.max(picture, first.bottom());
            int text = 0;
            int wanted = wanted(flow.paragraph(first));
            boolean isMarked = false;
            for (Line line : lines) {
                boolean isText = flow.role(line) == Role.TEXT && Math.abs(line.size() - textSize()) < 0.3 && line.baseline() > picture;
                if (isText && text++ >= wanted) {
                    break;
                }
                isMarked |= line.words().stream().anyMatch(Word::isMarked);
                end = Math.max(end, line.bottom());
            }
            double note = isMarked ? flow.notes(page).stream().mapToDouble(Line::bottom).max().orElse(0)
                    - flow.notes(page).stream().mapToDouble(Line::top).min().orElse(0) : 0;
            // The space before a picture or a box is dropped at the head of a page.
            double before = wanted(flow.paragraph(first)) == 0 ? leading : 0;
            return end - first.top() + note + before;
        }

        /** How many lines of a paragraph that begins a page must stand together on the page before. */
        private int wanted(Paragraph paragraph) {
            List<List<Line>> parts = paragraph.parts();
            if (paragraph.role() != Role.TEXT || Math.abs(paragraph.first().size() - textSize()) > 0.3) {
                return 0;
            }
            int here = parts.get(parts.size() - 1).size();
            return parts.size() > 1 ? here > TOGETHER ? 1 : here : here < 2 * TOGETHER ? here : TOGETHER;
        }

        private double textSize() {
            Map<Double, Integer> counts = new HashMap<>();
            document.paragraphs().stream().filter(paragraph -> paragraph.role() == Role.TEXT)
                    .forEach(paragraph -> paragraph.lines().forEach(line -> counts.merge(line.size(), line.words().size(), Integer::sum)));
            return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0.0);
        }
    }
}
