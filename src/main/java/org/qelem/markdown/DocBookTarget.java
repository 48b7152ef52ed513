package org.qelem.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import org.qelem.problem.Place;
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

    private final ContentHandler handler;
    private final Deque<String> open = new ArrayDeque<>();

    DocBookTarget(ContentHandler handler) {
        this.handler = handler;
    }

    void startDocument() throws SAXException {
        handler.startDocument();
        handler.startPrefixMapping("", DOCBOOK);
        handler.startPrefixMapping("xlink", XLINK);
        handler.startPrefixMapping("q", QELEM);
    }

    void endDocument() throws SAXException {
        if (!open.isEmpty()) {
            throw new IllegalStateException("open: " + open);
        }
        handler.endDocument();
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; a prefix is {@code xml}, {@code xlink} or {@code q}; a null value is left out
     */
    void start(String name, Place place, String... attributes) throws SAXException {
        AttributesImpl list = new AttributesImpl();
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                add(list, attributes[i], attributes[i + 1]);
            }
        }
        add(list, "q:file", place.file());
        add(list, "q:line", Integer.toString(place.line()));
        add(list, "q:column", Integer.toString(place.column()));
        handler.startElement(DOCBOOK, name, name, list);
        open.push(name);
    }

    void end() throws SAXException {
        String name = open.pop();
        handler.endElement(DOCBOOK, name, name);
    }

    void text(String text) throws SAXException {
        handler.characters(text.toCharArray(), 0, text.length());
    }

    /** An element that holds only text. */
    void element(String name, Place place, String text, String... attributes) throws SAXException {
        start(name, place, attributes);
        text(text);
        end();
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
}
