package org.qelem.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qelem.pdf.PageMap;
import org.qelem.pdf.Waiver;
import org.qelem.problem.Place;
import org.qelem.problem.Spot;

/** The waivers of the manuscript of one file, and which of them were needed. */
final class Waivers {

    private final Optional<PageMap> map;
    private final Set<Waiver> used = new HashSet<>();

    /** @param map where the file's objects come from, if it is known */
    Waivers(Optional<PageMap> map) {
        this.map = map;
    }

    /** Whether what a rule found is waived. */
    boolean waive(String rule, Spot spot, Place place) {
        Optional<Waiver> waiver = map.flatMap(known -> known.waiver(rule, spot, place));
        waiver.ifPresent(used::add);
        return waiver.isPresent();
    }

    /** Those that waived nothing. */
    List<Waiver> unused() {
        return map.map(PageMap::waivers).orElse(List.of()).stream().filter(waiver -> !used.contains(waiver)).toList();
    }
}
