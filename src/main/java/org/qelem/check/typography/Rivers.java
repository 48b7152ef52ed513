package org.qelem.check.typography;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.qelem.typeset.Line;
import org.qelem.typeset.Paragraph;
import org.qelem.typeset.TypesetDocument;

/** Word spaces that stand below each other in line after line and run down the text as a white stream. */
final class Rivers implements TypographyRule {

    @Override
    public String name() {
        return "river";
    }

    /**
     * The space between two words.
     *
     * @param line in which it stands
     */
    private record Gap(Line line, double left, double right) {

        double width() {
            return right - left;
        }

        /** Whether white goes straight on below: the half of the narrower of the two at least is common to both. */
        boolean flowsInto(Gap below) {
            double common = Math.min(right, below.right) - Math.max(left, below.left);
            return common >= Math.min(width(), below.width()) / 2;
        }
    }

    @Override
    public void check(TypesetDocument document, Proof proof) {
        double lines = proof.limit("lines");
        double space = proof.limit("space");
        for (Paragraph paragraph : document.paragraphs()) {
            for (List<Line> part : paragraph.parts()) {
                for (List<Gap> river : rivers(part)) {
                    double mean = river.stream().mapToDouble(gap -> gap.width() / gap.line.size()).average().orElse(0);
                    if (river.size() >= lines && mean >= space) {
                        proof.found("river", river.get(0).line, area(river), river.size(), mean);
                    }
                }
            }
        }
    }

    /** All that begin in some line and go down as far as they can. A space belongs to one river at most. */
    private static List<List<Gap>> rivers(List<Line> lines) {
        List<List<Gap>> rivers = new ArrayList<>();
        List<List<Gap>> flowing = new ArrayList<>();
        for (Line line : lines) {
            List<List<Gap>> next = new ArrayList<>();
            for (Gap gap : gaps(line)) {
                List<Gap> longest = null;
                for (List<Gap> river : flowing) {
                    if (river.get(river.size() - 1).flowsInto(gap) && (longest == null || river.size() > longest.size())) {
                        longest = river;
                    }
                }
                if (longest == null) {
                    longest = new ArrayList<>();
                    rivers.add(longest);
                } else {
                    flowing.remove(longest);
                }
                longest.add(gap);
                next.add(longest);
            }
            flowing = next;
        }
        return rivers;
    }

    private static List<Gap> gaps(Line line) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < line.words().size(); i++) {
            gaps.add(new Gap(line, line.words().get(i - 1).right(), line.words().get(i).left()));
        }
        return gaps;
    }

    private static Rectangle2D area(List<Gap> river) {
        Rectangle2D area = null;
        for (Gap gap : river) {
            Rectangle2D of = new Rectangle2D.Double(gap.left, gap.line.top(), gap.width(), gap.line.bottom() - gap.line.top());
            area = area == null ? of : area.createUnion(of);
        }
        return area;
    }
}
