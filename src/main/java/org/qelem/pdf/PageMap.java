package org.qelem.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Spot;

/**
 * Which place of the manuscript stands where on the pages: an area for each line of each paragraph and for each picture.
 *
 * @param areas in the order in which they were painted
 * @param waivers where the manuscript waives a rule
 * @param changes the colours that became others
 */
public record PageMap(List<Area> areas, List<Waiver> waivers, List<ColourChange> changes) {

    /** What lies this near still counts as the area itself: a mark or a rule beside a line, in pt. */
    private static final double NEAR = 6;

    public PageMap {
        areas = List.copyOf(areas);
        waivers = List.copyOf(waivers);
        changes = List.copyOf(changes);
    }

    /** A map of a manuscript that waives nothing, and of a file as it was laid out. */
    public PageMap(List<Area> areas) {
        this(areas, List.of(), List.of());
    }

    /** The same, of a manuscript with waivers. */
    public PageMap waiving(List<Waiver> given) {
        return new PageMap(areas, given, changes);
    }

    /** The same, of a file whose colours were converted. */
    PageMap changing(List<ColourChange> given) {
        return new PageMap(areas, waivers, given);
    }

    /**
     * A line of text, or a picture.
     *
     * @param page the page's number in the file, from 1
     * @param x the left edge, in pt from the left edge of the page's media box
     * @param y the upper edge, in pt from the upper edge of the media box
     * @param width in pt
     * @param height in pt, of a line from the font's ascender to its descender
     * @param place the innermost block or inline with a place of its own; of a word within it see {@link org.qelem.manuscript.SourcePlaces}
     */
    public record Area(int page, double x, double y, double width, double height, Place place) {

        /** Whether it lies in a spot by the middle of its height: the line above or below does not. */
        private boolean standsIn(Spot spot) {
            double middle = y + height / 2;
            return page == spot.page() && middle > spot.y() && middle < spot.y() + spot.height()
                    && x < spot.x() + spot.width() && x + width > spot.x();
        }

        private double distance(double atX, double atY) {
            double dx = Math.max(0, Math.max(x - atX, atX - x - width));
            double dy = Math.max(0, Math.max(y - atY, atY - y - height));
            return Math.hypot(dx, dy);
        }
    }

    /**
     * The waiver of a rule that holds for what was found.
     *
     * @param spot the waiver holds if something that it covers stands in it
     * @param place or at this place
     */
    public Optional<Waiver> waiver(String rule, Spot spot, Place place) {
        return waivers.stream().filter(waiver -> waiver.rule().equals(rule))
                .filter(waiver -> waiver.covers().contains(place)
                        || areas.stream().anyMatch(area -> waiver.covers().contains(area.place) && area.standsIn(spot)))
                .findFirst();
    }

    /**
     * The place of what stands at a point.
     *
     * @param x in pt from the left edge of the page's media box
     * @param y in pt from the upper edge of the media box
     */
    public Optional<Place> placeAt(int page, double x, double y) {
        return areas.stream().filter(area -> area.page == page && area.distance(x, y) <= NEAR)
                .min(Comparator.comparingDouble(area -> area.distance(x, y))).map(Area::place);
    }

    /**
     * Where a place of the manuscript stands first: the area of the place itself, or of the nearest that begins before it, as
     * that of the paragraph in which a word stands.
     */
    public Optional<Area> firstOf(Place place) {
        Place nearest = null;
        for (Area area : areas) {
            boolean isCandidate = area.place.file().equals(place.file()) && area.place.compareTo(place) <= 0;
            if (isCandidate && (nearest == null || area.place.compareTo(nearest) > 0)) {
                nearest = area.place;
            }
        }
        Place found = nearest;
        return areas.stream().filter(area -> area.place.equals(found)).findFirst();
    }

    /** The pages of each place, one for each of its areas, in the order in which they were painted. */
    Map<Place, List<Integer>> pages() {
        Map<Place, List<Integer>> pages = new HashMap<>();
        areas.forEach(area -> pages.computeIfAbsent(area.place, place -> new ArrayList<>()).add(area.page));
        return pages;
    }

    /** A problem of the manuscript, and where it shows in an output, if it does. */
    Problem spotted(Problem problem, String output) {
        return problem.place().line() == 0 ? problem : firstOf(problem.place()).map(area -> problem.at(
                new Spot(output, area.page, area.x, area.y, area.width, area.height))).orElse(problem);
    }
}
