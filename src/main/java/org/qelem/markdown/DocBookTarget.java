package org.qelem.markdown;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes DocBook as SAX events; every element carries its place as {@code q:file}, {@code q:line}, {@code q:column}. */
final class DocBookTarget {

    static final String DOCBOOK = "http://docbook.org/ns/docbook";
    /** What is ours: places, and later the numbers and marks that {@code stylesheets/prepare} adds. */
    static final String QELEM = "http://qelem.org/ns/docbook";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final Set<String> NOT_BLOCKS = Set.of("info", "title", "attribution");

    /** The most elements in one another: forty lists in lists. FOP 2.11 and the stylesheets need stack for each. */
    private static final int DEEPEST = 100;

    private final ContentHandler handler;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    /** The waivers of the element that starts next. */
    private String waived;

    DocBookTarget(ContentHandler handler, Problems problems) {
        this.handler = handler;
        this.problems = problems;
    }

    void startDocument() throws SAXException {
        handler.startDocument();
        handler.startPrefixMapping("", DOCBOOK);
        handler.startPrefixMapping("xlink", XLINK);
        handler.startPrefixMapping("q", QELEM);
    }

    void endDocument() throws SAXException {
        if (!open.isEmpty()) {
            throw new IllegalStateException("open: " + open.peek().name);
        }
        handler.endDocument();
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; a prefix is {@code xml}, {@code xlink} or {@code q}; a null value is left out
     */
    void start(String name, Place place, String... attributes) throws SAXException {
        if (open.size() >= DEEPEST) {
            throw new NestedTooDeep(place);
        }
        String language = open.isEmpty() ? "" : open.peek().language;
        AttributesImpl list = new AttributesImpl();
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                add(list, attributes[i], SourceText.clean(attributes[i + 1], place, problems));
                language = attributes[i].equals("xml:lang") ? attributes[i + 1] : language;
            }
        }
        String waivers = waivers();
        if (!waivers.isEmpty()) {
            add(list, "q:waive", waivers);
        }
        add(list, "q:file", place.file());
        add(list, "q:line", Integer.toString(place.line()));
        add(list, "q:column", Integer.toString(place.column()));
        if (!open.isEmpty() && !NOT_BLOCKS.contains(name)) {
            open.peek().blocks++;
        }
        handler.startElement(DOCBOOK, name, name, list);
        open.push(new Open(name, place, language));
    }

    /** Waives rules of {@code qelem check} for the element that starts next. */
    void waive(String rules) {
        waived = rules;
    }

    /** Waives rules for each block that starts directly within the open element, until {@code null} is given. */
    void waiveBlocks(String rules) {
        open.peek().waived = rules;
    }

    private String waivers() {
        Set<String> rules = new LinkedHashSet<>();
        for (String some : Arrays.asList(open.isEmpty() ? null : open.peek().waived, waived)) {
            if (some != null) {
                rules.addAll(List.of(some.split(" ")));
            }
        }
        waived = null;
        return String.join(" ", rules);
    }

    void end() throws SAXException {
        String name = open.pop().name;
        handler.endElement(DOCBOOK, name, name);
    }

    /** Ends an element that must hold a block, with an empty paragraph if it holds none: Markdown allows that, the schema does not. */
    void endBlocks() throws SAXException {
        if (blocks() == 0) {
            element("para", open.peek().place, "");
        }
        end();
    }

    void text(String text) throws SAXException {
        String clean = SourceText.clean(text, open.peek().place, problems);
        handler.characters(clean.toCharArray(), 0, clean.length());
    }

    /** An element that holds only text. */
    void element(String name, Place place, String text, String... attributes) throws SAXException {
        start(name, place, attributes);
        text(text);
        end();
    }

    /** How many elements the innermost open element has so far, without its title and the like. */
    int blocks() {
        return open.peek().blocks;
    }

    /** Whether an element of a name is open; what is outside of a note does not count in it. */
    boolean isInside(String name) {
        for (Open element : open) {
            if (element.name.equals("footnote")) {
                return false;
            }
            if (element.name.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The language of what is written next, a BCP 47 tag: that of the nearest open element that names one. */
    String language() {
        return open.peek().language;
    }

    private static void add(AttributesImpl list, String name, String value) {
        String prefix = name.contains(":") ? name.substring(0, name.indexOf(':')) : "";
        String namespace = switch (prefix) {
            case "" -> "";
            case "q" -> QELEM;
            case "xml" -> XML;
            case "xlink" -> XLINK;
            default -> throw new IllegalArgumentException(name);
        };
        list.addAttribute(namespace, name.substring(name.indexOf(':') + 1), name, "CDATA", value);
    }

    /** An element that has begun. */
    private static final class Open {

        private final String name;
        private final Place place;
        private final String language;
        private int blocks;
        private String waived;

        Open(String name, Place place, String language) {
            this.name = name;
            this.place = place;
            this.language = language;
        }
    }
}
