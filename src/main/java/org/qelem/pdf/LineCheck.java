package org.qelem.pdf;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.qelem.manuscript.SourcePlaces;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Names the words of lines that are wider than their place. FOP 2.11 tells the paragraph and the number of the line, not
 * the words; and it tells of each cell of a table that has too many columns, where one message is enough (2026-11).
 */
final class LineCheck extends XMLFilterImpl {

    private static final int EXCERPT = 60;
    private static final double MILLIPOINTS = 1000;
    /** No letter of a text is wider, in millipoints. */
    private static final int WIDEST_LETTER = 50_000;

    private final PlaceFilter places;
    private final SourcePlaces sources;
    /** The texts that are set, by the place of their paragraph. */
    private final Map<Place, StringBuilder> texts = new HashMap<>();
    /** The table in which a place lies. */
    private final Map<Place, Place> tables = new HashMap<>();
    private final Deque<Place> openTables = new ArrayDeque<>();
    private final Deque<Place> openBlocks = new ArrayDeque<>();
    /** The last picture in the lines of a paragraph, by the place of the paragraph. */
    private final Map<Place, Place> pictures = new HashMap<>();
    private final Map<Place, Wide> wide = new LinkedHashMap<>();

    LineCheck(PlaceFilter places, SourcePlaces sources) {
        this.places = places;
        this.sources = sources;
    }

    /**
     * @param place of the words
     * @param words empty if a picture is too wide
     * @param excess how much wider they are than their place, in millipoints
     * @param others how many other cells of the same table are too wide
     */
    private record Wide(Place place, String words, int excess, int others) {

        Wide and(Wide other) {
            Wide wider = other.excess > excess ? other : this;
            return new Wide(wider.place, wider.words, wider.excess, others + (other.place.equals(place) ? 0 : 1));
        }
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (localName.equals("table")) {
            openTables.push(places.place());
        }
        if (localName.equals("external-graphic") && !openBlocks.isEmpty()) {
            pictures.put(openBlocks.peek(), places.place());
        }
        if (localName.equals("block")) {
            openBlocks.push(places.place());
            StringBuilder text = texts.computeIfAbsent(places.place(), place -> new StringBuilder());
            // Spaces that are kept are no place for a break.
            text.append("pre".equals(attributes.getValue("white-space")) ? "\n\u0000" : "\n");
            if (!openTables.isEmpty()) {
                tables.put(places.place(), openTables.peek());
            }
        }
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        super.endElement(uri, localName, name);
        if (localName.equals("table")) {
            openTables.pop();
        } else if (localName.equals("block")) {
            openBlocks.pop();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        StringBuilder text = texts.get(places.place());
        if (text != null) {
            text.append(characters, start, length);
        }
        super.characters(characters, start, length);
    }

    /**
     * Takes note of a line.
     *
     * @param place the place of its paragraph
     * @param excess in millipoints
     * @return whether it is known what is too wide
     */
    boolean add(Place place, int excess) {
        String words = texts.containsKey(place) ? longestPiece(texts.get(place).toString()) : "";
        if ((long) words.length() * WIDEST_LETTER < excess) {
            Place picture = pictures.get(place);
            if (picture != null) {
                wide.putIfAbsent(picture, new Wide(picture, "", excess, 0));
            }
            return picture != null;
        }
        wide.merge(tables.getOrDefault(place, place), new Wide(sources.find(bare(words), place), words, excess, 0), Wide::and);
        return true;
    }

    void report(Problems problems) {
        for (Wide line : wide.values()) {
            String points = String.format(Locale.ROOT, "%.1f", line.excess / MILLIPOINTS);
            if (line.words.isEmpty()) {
                problems.error("picture-overflow", line.place, points);
            } else {
                problems.error("line-overflow", line.place, excerpt(line.words), points, line.others);
            }
        }
    }

    /** Without the signs at both ends, which may belong to what stands beside a link or a note. */
    private static String bare(String words) {
        return words.replaceAll("^\\p{P}+|\\p{P}+$", "");
    }

    private static String excerpt(String words) {
        return words.codePointCount(0, words.length()) <= EXCERPT ? words
                : words.substring(0, words.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    /** The longest piece that is not broken: a line of code, else what stands between spaces and hyphens. */
    private static String longestPiece(String text) {
        String breaks = text.indexOf('\u0000') >= 0 ? "[\\n\\u0000]+" : "[\\s\\u200B\\u00AD-]+";
        return Arrays.stream(text.split(breaks)).max(Comparator.comparingInt(String::length)).orElse("").strip();
    }
}
