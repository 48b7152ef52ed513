package org.qelem.check.typography;

import java.util.List;
import java.util.function.ToIntFunction;
import org.qelem.typeset.Line;
import org.qelem.typeset.Paragraph;
import org.qelem.typeset.Role;

/** The paragraphs that go over a page, and how few of their lines stand on one side of the turn. */
final class BrokenParagraphs {

    private BrokenParagraphs() {
    }

    /** Whether it goes over a page and is text; notes have a rule of their own. */
    static boolean isBroken(Paragraph paragraph) {
        return paragraph.role() == Role.TEXT && paragraph.note().isEmpty() && paragraph.parts().size() > 1;
    }

    /** How many lines of text a part has; words on one baseline count once. */
    static int lines(List<Line> part) {
        ToIntFunction<Line> height = line -> (int) Math.round(line.baseline());
        return (int) part.stream().mapToInt(height).distinct().count();
    }
}
