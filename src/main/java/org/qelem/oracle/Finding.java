package org.qelem.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qelem.problem.Place;
import org.qelem.problem.Spot;

/**
 * What an oracle found in a file, once or several times.
 *
 * @param warning whether it is less than an error
 * @param rule the rule that is broken, by its number or name
 * @param message what is wrong
 * @param times how often
 * @param place the first place; in a packed file the entry follows after {@code !/}
 * @param pages those that are known, from 1
 */
record Finding(boolean warning, String rule, String message, int times, Place place, SortedSet<Integer> pages) {

    /** More page numbers help nobody. */
    private static final int MOST_PAGES = 5;

    /** What is the same of findings that are told once. */
    record Kind(boolean warning, String rule, String message, String file) {
    }

    Kind kind() {
        return new Kind(warning, rule, message, place.file());
    }

    /** The same, found again. */
    Finding and(Finding again) {
        SortedSet<Integer> both = new TreeSet<>(pages);
        both.addAll(again.pages);
        return new Finding(warning, rule, message, times + again.times, place, both);
    }

    /** Where it shows first. */
    Spot spot() {
        return Spot.of(place.file(), pages.isEmpty() ? 0 : pages.first());
    }

    /** The first pages, for a message. */
    String pageNumbers() {
        List<String> first = pages.stream().limit(MOST_PAGES).map(String::valueOf).collect(Collectors.toCollection(ArrayList::new));
        if (pages.size() > MOST_PAGES) {
            first.add("…");
        }
        return String.join(", ", first);
    }
}
