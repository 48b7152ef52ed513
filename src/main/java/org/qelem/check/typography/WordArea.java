package org.qelem.check.typography;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import org.qelem.typeset.Line;
import org.qelem.typeset.Word;

/** Where a word of each of several lines stands. */
final class WordArea {

    private WordArea() {
    }

    static Rectangle2D of(List<Line> lines, Function<Line, Word> which) {
        Rectangle2D area = null;
        for (Line line : lines) {
            Word word = which.apply(line);
            Rectangle2D of = new Rectangle2D.Double(word.left(), line.top(), word.right() - word.left(), line.bottom() - line.top());
            area = area == null ? of : area.createUnion(of);
        }
        return area;
    }
}
