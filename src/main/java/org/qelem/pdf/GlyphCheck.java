package org.qelem.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.qelem.manuscript.SourcePlaces;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Notes each character of the formatting objects with the fonts that may set it, and reports those that none of
 * them has. FOP 2.11 prints {@code #} in their place, for characters beyond the BMP without a word (2026-11).
 */
final class GlyphCheck extends XMLFilterImpl {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";

    private final Fonts fonts;
    private final PlaceFilter places;
    private final Deque<Style> styles = new ArrayDeque<>(List.of(new Style("", false, false)));
    /** Style to character to the place where it was met first. */
    private final Map<Style, Map<Integer, Place>> met = new LinkedHashMap<>();
    private final Map<Integer, Integer> counts = new LinkedHashMap<>();
    private int foreignDepth;

    GlyphCheck(Fonts fonts, PlaceFilter places) {
        this.fonts = fonts;
        this.places = places;
    }

    /** How often each character occurs. */
    Map<Integer, Integer> counts() {
        return counts;
    }

    /** @param families a list as {@code font-family} has it */
    private record Style(String families, boolean bold, boolean italic) {

        private static final int BOLD = 600;

        /** What an element inherits or changes. */
        Style with(Attributes attributes) {
            String family = attributes.getValue("font-family");
            String weight = attributes.getValue("font-weight");
            String style = attributes.getValue("font-style");
            return new Style(family == null ? families : family, weight == null ? bold : isBold(weight),
                    style == null ? italic : style.equals("italic") || style.equals("oblique"));
        }

        private static boolean isBold(String weight) {
            return weight.equals("bold") || weight.matches("\\d+") && Integer.parseInt(weight) >= BOLD;
        }

        List<String> names() {
            return Stream.of(families.split(",")).map(family -> family.strip().replaceAll("^['\"]|['\"]$", "")).toList();
        }
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        styles.push(styles.peek().with(attributes));
        if (isOffThePage(uri, localName)) {
            foreignDepth++;
        }
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        super.endElement(uri, localName, name);
        styles.pop();
        if (isOffThePage(uri, localName)) {
            foreignDepth--;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (foreignDepth == 0) {
            Map<Integer, Place> here = met.computeIfAbsent(styles.peek(), key -> new LinkedHashMap<>());
            new String(characters, start, length).codePoints().filter(c -> !isInvisible(c)).forEach(c -> {
                here.putIfAbsent(c, places.place());
                counts.merge(c, 1, Integer::sum);
            });
        }
        super.characters(characters, start, length);
    }

    /**
     * Reports the characters that cannot be set.
     *
     * @return these characters
     */
    Set<Integer> report(SourcePlaces sources, Problems problems) {
        Set<Integer> reported = new TreeSet<>();
        met.forEach((style, characters) -> {
            List<String> names = style.names();
            for (int c : fonts.missing(names, style.bold, style.italic, characters.keySet())) {
                reported.add(c);
                String character = Character.toString(c);
                problems.error("glyph-missing", sources.find(character, characters.get(c)), character,
                        String.format("U+%04X", c), String.valueOf(Character.getName(c)), String.join(", ", names));
            }
        });
        return reported;
    }

    /** Metadata, drawings, and the outline, which the reader's program sets in its own fonts. */
    private static boolean isOffThePage(String uri, String localName) {
        return !uri.equals(FO) || localName.equals("bookmark-title");
    }

    /** What sets no ink: white space, joiners, marks of direction, the zero-width space and the soft hyphen. */
    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT || c == '\u00A0' || c == '\u202F';
    }
}
