package org.qelem.typeset;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds running headers and page numbers that no tag says are artifacts: what stands above or below all else at the same
 * height on most pages.
 */
final class RunningLines {

    /** Heights that differ by less are the same, in pt. */
    private static final double SAME_HEIGHT = 2;
    /** The least pages of which one can say "most". */
    private static final int LEAST_PAGES = 3;
    /** A running line stands this far from the text, in em. */
    private static final double APART = 1.7;

    private RunningLines() {
    }

    /** Those among the lines of a document; compared by identity. */
    static Set<Line> of(List<Line> lines, int pages) {
        Set<Line> running = Collections.newSetFromMap(new IdentityHashMap<>());
        if (pages >= LEAST_PAGES) {
            Map<Integer, List<Line>> byPage = lines.stream().collect(Collectors.groupingBy(Line::page));
            find(byPage, true, pages, running);
            find(byPage, false, pages, running);
        }
        return running;
    }

    private static void find(Map<Integer, List<Line>> byPage, boolean top, int pages, Set<Line> running) {
        Map<Long, Set<Integer>> heights = new HashMap<>();
        byPage.forEach((page, lines) -> {
            double outermost = lines.stream().mapToDouble(line -> top ? line.baseline() : -line.baseline()).min().orElseThrow();
            heights.computeIfAbsent(Math.round(Math.abs(outermost) / SAME_HEIGHT), key -> new HashSet<>()).add(page);
        });
        heights.forEach((height, on) -> {
            if (on.size() > pages / 2) {
                byPage.values().forEach(lines -> lines.stream()
                        .filter(line -> isThere(line, height) && lines.stream().allMatch(other -> isThere(other, height)
                                || Math.abs(other.baseline() - line.baseline()) > APART * Math.max(line.size(), other.size())))
                        .forEach(running::add));
            }
        });
    }

    private static boolean isThere(Line line, long height) {
        return Math.abs(line.baseline() / SAME_HEIGHT - height) <= 1;
    }
}
