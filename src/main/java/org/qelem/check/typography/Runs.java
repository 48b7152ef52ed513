package org.qelem.check.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.qelem.typeset.Line;

/** Lines in a row that have something in common. */
final class Runs {

    private Runs() {
    }

    /**
     * The longest runs, in order; none shares a line with another.
     *
     * @param goesOn whether a line goes on with the run that the line above it belongs to
     * @param begins whether a line can begin one
     */
    static List<List<Line>> of(List<Line> lines, BiPredicate<Line, Line> goesOn, Predicate<Line> begins) {
        List<List<Line>> runs = new ArrayList<>();
        List<Line> run = new ArrayList<>();
        for (Line line : lines) {
            if (run.isEmpty() || !goesOn.test(run.get(run.size() - 1), line)) {
                run = new ArrayList<>();
                if (!begins.test(line)) {
                    continue;
                }
                runs.add(run);
            }
            run.add(line);
        }
        return runs;
    }
}
