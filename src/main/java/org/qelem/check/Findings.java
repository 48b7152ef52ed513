package org.qelem.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qelem.pdf.PageMap;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;
import org.qelem.problem.Severity;
import org.qelem.problem.Spot;

/** What one rule finds in one file. */
public final class Findings {

    /** Nobody reads more of one kind in one file; a hostile file could cause millions. */
    private static final int MOST = 100;

    private final RuleSettings settings;
    private final Severity severity;
    private final Optional<PageMap> map;
    private final Waivers waivers;
    private final Problems problems;
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * The findings of a rule that is not off.
     *
     * @param map where the file's objects come from, if it is known
     * @param problems takes them
     */
    public Findings(RuleSettings settings, Optional<PageMap> map, Problems problems) {
        this(settings, map, new Waivers(map), problems);
    }

    /** @param waivers are asked about each finding */
    Findings(RuleSettings settings, Optional<PageMap> map, Waivers waivers, Problems problems) {
        this.settings = settings;
        this.severity = settings.severity().orElseThrow();
        this.map = map;
        this.waivers = waivers;
        this.problems = problems;
    }

    /** The rule's row in the profile. */
    public RuleSettings settings() {
        return settings;
    }

    /** Reports something at a spot; its place in the manuscript is looked up, and is the file itself where there is none. */
    public void found(String code, Spot spot, Object... arguments) {
        found(code, spot, placeOf(spot), arguments);
    }

    /** Reports something whose place in the manuscript is known. */
    public void foundAt(String code, Spot spot, Place place, Object... arguments) {
        found(code, spot, place, arguments);
    }

    private void found(String code, Spot spot, Place place, Object[] arguments) {
        if (counts.merge(code, 1, Integer::sum) <= MOST) {
            problems.add(new Problem(code, waivers.waive(settings.name(), spot, place) ? Severity.WAIVED : severity, place, Optional.of(spot), List.of(arguments)));
        }
    }

    /** Where in the manuscript a spot comes from; the file itself if that is not known. */
    public Place placeOf(Spot spot) {
        return map.filter(known -> spot.page() > 0 && spot.width() > 0)
                .flatMap(known -> known.placeAt(spot.page(), spot.x() + spot.width() / 2, spot.y() + spot.height() / 2))
                .orElse(Place.of(spot.output()));
    }

    /** Tells of what was found beyond the number that is listed. */
    void close(Spot file) {
        Map.copyOf(counts).forEach((code, count) -> {
            if (count > MOST) {
                found("check-more", file, count - MOST, code);
            }
        });
    }
}
