package org.qelem.check.typography;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.problem.Place;
import org.qelem.typeset.Line;

/** The file on which a rule marks what it finds. */
final class Proof {

    private final CheckedPdf pdf;
    private final Findings findings;

    Proof(CheckedPdf pdf, Findings findings) {
        this.pdf = pdf;
        this.findings = findings;
    }

    /** A limit of the rule, in the unit of the standard profile. */
    double limit(String name) {
        return findings.settings().number(name);
    }

    /** Marks a line. */
    void found(String code, Line line, Object... arguments) {
        found(code, line, line.area(), arguments);
    }

    /**
     * Marks a part of a line's page.
     *
     * @param line where it comes from
     */
    void found(String code, Line line, Rectangle2D area, Object... arguments) {
        double x = line.isRightToLeft() ? line.right() - line.size() : line.left() + line.size();
        Place place = pdf.map().flatMap(map -> map.placeAt(line.page(), x, line.baseline() - line.size() / 4))
                .orElse(Place.of(pdf.name()));
        findings.foundAt(code, pdf.spot(line.page(), area), place, arguments);
    }

    /** The area of several lines of one page. */
    static Rectangle2D around(List<Line> lines) {
        Rectangle2D area = lines.get(0).area();
        lines.forEach(line -> Rectangle2D.union(area, line.area(), area));
        return area;
    }

    /** A few words of a line, as a message quotes them. */
    static String quote(Line line) {
        int most = 6;
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < Math.min(most, line.words().size()); i++) {
            words.append(i == 0 ? "" : " ").append(line.word(i).text());
        }
        return words + (line.words().size() > most ? " …" : "");
    }
}
