package org.qelem.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.qelem.docbook.Places;
import org.qelem.problem.Place;

/**
 * Reads what the prepared document promises. What is printed before a text, its attribute {@code q:mark}, is part of it. The
 * order is that in which it is read: a figure before its caption, a quotation before whom it is from.
 */
final class LedgerReader {

    private static final String QELEM = "http://qelem.org/ns/docbook";
    private static final QName MARK = new QName(QELEM, "mark");
    private static final QName ID = new QName("http://www.w3.org/XML/1998/namespace", "id");
    private static final QName HREF = new QName("http://www.w3.org/1999/xlink", "href");
    private static final QName ROLE = new QName("role");
    private static final QName LINKEND = new QName("linkend");
    private static final QName FILEREF = new QName("fileref");
    private static final QName FORMAT = new QName("format");
    private static final String ENDNOTE = "endnote";

    private final LedgerStrand text = new LedgerStrand();
    private final Map<String, LedgerStrand> notes = new LinkedHashMap<>();
    /** By the id of each note, which of the streams it belongs to. */
    private final Map<String, String> streams = new HashMap<>();
    private final Set<String> awaited = new HashSet<>();
    private LedgerStrand current = text;
    private Place place = Place.of("");

    LedgerReader(XdmNode prepared) {
        children(prepared);
        text.pause();
        notes.values().forEach(Strand::pause);
    }

    LedgerStrand text() {
        return text;
    }

    /** The notes of each stream. */
    Map<String, LedgerStrand> notes() {
        return notes;
    }

    Map<String, String> streams() {
        return streams;
    }

    private void children(XdmNode element) {
        element.children().forEach(this::node);
    }

    private void node(XdmNode node) {
        if (node.getNodeKind() == XdmNodeKind.TEXT) {
            current.text(node.getStringValue());
        } else if (node.getNodeKind() == XdmNodeKind.ELEMENT) {
            Place outer = place;
            at(placeOf(node, outer));
            element(node);
            at(outer);
        }
    }

    private void at(Place next) {
        place = next;
        current.at(next);
    }

    private static Place placeOf(XdmNode node, Place outer) {
        return Places.isKnown(node) ? Places.of(node) : outer;
    }

    private void element(XdmNode element) {
        String name = element.getNodeName().getLocalName();
        switch (name) {
            case "info", "alt" -> { }
            case "title" -> heading(element);
            case "figure", "informalfigure" -> withLast(element, "title");
            case "blockquote" -> withLast(element, "attribution");
            case "table", "informaltable" -> captioned(element);
            case "sidebar", "note", "tip", "important", "warning", "caution" -> captioned(element);
            case "para", "programlisting", "term", "attribution", "varlistentry", "orderedlist", "itemizedlist" -> block(element);
            case "listitem" -> item(element);
            case "entry" -> part(element, Kind.CELL, "");
            case "footnote" -> footnote(element);
            case "footnoteref" -> noteMark(element, element.getAttributeValue(LINKEND));
            case "link" -> link(element);
            case "mediaobject", "inlinemediaobject" -> picture(element);
            case "phrase" -> phrase(element);
            default -> children(element);
        }
    }

    private void block(XdmNode element) {
        current.block();
        children(element);
        current.block();
    }

    private void part(XdmNode element, Kind kind, String mark) {
        current.block();
        current.open(kind, "");
        current.text(mark);
        current.pause();
        children(element);
        current.block();
        current.close();
    }

    private void heading(XdmNode title) {
        part(title, Kind.HEADING, mark(title.getParent()));
    }

    /** A title or attribution that stands first in DocBook and is printed last. */
    private void withLast(XdmNode element, String last) {
        current.block();
        element.children().forEach(child -> {
            if (!isNamed(child, last)) {
                node(child);
            }
        });
        element.children(last).forEach(child -> caption(child, element));
        current.block();
    }

    /** A title that is printed first; a box without one has its mark in its place. */
    private void captioned(XdmNode element) {
        current.block();
        boolean isTitled = element.children("title").iterator().hasNext();
        boolean isTable = element.getNodeName().getLocalName().endsWith("table");
        if (isTitled) {
            element.children("title").forEach(title -> caption(title, isTable ? element : title));
        } else if (!isTable) {
            current.text(mark(element));
            current.block();
        }
        element.children().forEach(child -> {
            if (!isNamed(child, "title")) {
                node(child);
            }
        });
        current.block();
    }

    /** @param marked the element whose mark is printed before it */
    private void caption(XdmNode title, XdmNode marked) {
        Place outer = place;
        at(placeOf(title, outer));
        current.block();
        current.text(mark(marked));
        current.pause();
        children(title);
        current.block();
        at(outer);
    }

    private void item(XdmNode item) {
        XdmNode list = item.getParent();
        if ("endnotes".equals(list.getAttributeValue(ROLE))) {
            note(item, ENDNOTE);
        } else if (isNamed(list, "varlistentry")) {
            block(item);
        } else {
            part(item, Kind.ITEM, mark(item));
        }
    }

    private void footnote(XdmNode footnote) {
        String id = footnote.getAttributeValue(ID);
        String role = footnote.getAttributeValue(ROLE);
        if (ENDNOTE.equals(role)) {
            awaited.add(id);
        }
        noteMark(footnote, id);
        if (!awaited.contains(id)) {
            note(footnote, role);
        }
    }

    /** The mark of a note whose text is awaited leads nowhere. */
    private void noteMark(XdmNode element, String note) {
        current.part(Kind.MARK, Account.markName(awaited.contains(note) ? "" : note, mark(element)));
    }

    private void note(XdmNode note, String stream) {
        LedgerStrand outer = current;
        current = notes.computeIfAbsent(stream, key -> new LedgerStrand());
        current.at(place);
        streams.put(note.getAttributeValue(ID), stream);
        current.block();
        current.open(Kind.NOTE, note.getAttributeValue(ID));
        current.text(mark(note));
        current.pause();
        children(note);
        current.block();
        current.close();
        current = outer;
    }

    private void link(XdmNode link) {
        String target = link.getAttributeValue(HREF);
        current.open(Kind.LINK, Account.canonical(target == null ? "#" + link.getAttributeValue(LINKEND) : target));
        children(link);
        current.close();
    }

    private void picture(XdmNode media) {
        boolean isAwaited = "awaited".equals(media.getAttributeValue(ROLE));
        boolean isInline = isNamed(media, "inlinemediaobject");
        XdmNode data = media.children("imageobject").iterator().next().children("imagedata").iterator().next();
        if (!isAwaited || !isInline) {
            boolean isDrawn = isAwaited || "map".equals(data.getAttributeValue(FORMAT));
            current.part(Kind.PICTURE, isDrawn ? "" : data.getAttributeValue(FILEREF));
        }
        if (isAwaited) {
            current.text(mark(media));
        }
    }

    private void phrase(XdmNode phrase) {
        if ("linebreak".equals(phrase.getAttributeValue(ROLE))) {
            current.pause();
        }
        children(phrase);
    }

    private static boolean isNamed(XdmNode node, String name) {
        return node.getNodeKind() == XdmNodeKind.ELEMENT && node.getNodeName().getLocalName().equals(name);
    }

    private static String mark(XdmNode element) {
        String mark = element.getAttributeValue(MARK);
        return mark == null ? "" : mark;
    }
}
