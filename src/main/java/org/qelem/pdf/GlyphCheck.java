package org.qelem.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Notes each character of the formatting objects with the families that may set it, and reports those that none of
 * them has. FOP 2.11 prints {@code #} in their place, for characters beyond the BMP without a word (2026-11).
 */
final class GlyphCheck extends XMLFilterImpl {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";

    private final Fonts fonts;
    private final PlaceFilter places;
    private final Deque<String> families = new ArrayDeque<>(List.of(""));
    /** Family list to character to the place where it was met first. */
    private final Map<String, Map<Integer, Place>> met = new LinkedHashMap<>();
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

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        String family = attributes.getValue("font-family");
        families.push(family == null ? families.peek() : family);
        if (!uri.equals(FO)) {
            foreignDepth++;
        }
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        super.endElement(uri, localName, name);
        families.pop();
        if (!uri.equals(FO)) {
            foreignDepth--;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (foreignDepth == 0) {
            Map<Integer, Place> here = met.computeIfAbsent(families.peek(), key -> new LinkedHashMap<>());
            new String(characters, start, length).codePoints().filter(c -> !isInvisible(c)).forEach(c -> {
                here.putIfAbsent(c, places.place());
                counts.merge(c, 1, Integer::sum);
            });
        }
        super.characters(characters, start, length);
    }

    /** Reports the characters that cannot be set. */
    void report(Problems problems) {
        met.forEach((list, characters) -> {
            List<String> names = Stream.of(list.split(",")).map(family -> family.strip().replaceAll("^['\"]|['\"]$", "")).toList();
            Set<Integer> missing = fonts.missing(names, characters.keySet());
            missing.forEach(c -> problems.error("glyph-missing", characters.get(c), Character.toString(c),
                    String.format("U+%04X", c), String.valueOf(Character.getName(c)), String.join(", ", names)));
        });
    }

    /** What sets no ink: white space, joiners, marks of direction, the zero-width space and the soft hyphen. */
    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT || c == '\u00A0' || c == '\u202F';
    }
}
