package org.qelem.pdf;

import java.util.Set;
import org.qelem.problem.Place;

/**
 * A rule of {@code qelem check} that does not hold for a part of the manuscript.
 *
 * @param rule its name
 * @param place where the manuscript says so
 * @param covers the places of the elements of that part
 */
public record Waiver(String rule, Place place, Set<Place> covers) {

    public Waiver {
        covers = Set.copyOf(covers);
    }
}
