package org.qelem.pdf;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Stands before FOP and numbers what is to be set, in the order in which it is read: the texts and parts of the flows, the
 * notes at the foot of a page in the place of their marks. FOP's layout tells the number back with the object that it places
 * (see {@link PlaceFilter#number}), the finished file with the element of the structure tree (see {@link Tagging#PART}).
 *
 * <p>What a stylesheet adds to the manuscript has the attribute {@code q:added}, or it is an artifact, or stands in no flow.
 */
final class SetParts extends XMLFilterImpl {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String QELEM = "http://qelem.org/ns/docbook";
    private static final String NOTE = "Note";
    private static final Pattern HEADING = Pattern.compile("H\\d?");
    /** A word may go on over their ends. */
    private static final Set<String> INLINE = Set.of("inline", "basic-link", "wrapper", "bidi-override", "character", "leader",
            "footnote", "external-graphic", "instream-foreign-object", "page-number", "page-number-citation");

    private final PlaceFilter places;
    private final Path folder;
    private final List<Part> parts = new ArrayList<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private int flows;
    private int added;
    /** The links in a mark, and in the label of a note, lead there and back: they are no links of the manuscript. */
    private int marks;
    private boolean inText;

    /** @param folder of the publication, where the paths of pictures begin */
    SetParts(PlaceFilter places, Path folder) {
        this.places = places;
        this.folder = folder.toAbsolutePath().normalize();
    }

    enum Type { TEXT, PAUSE, HEADING, CELL, ITEM, PICTURE, LINK, MARK, END_OF_MARK, NOTE, END_OF_NOTE }

    /** @param name a text, the file of a picture, the target of a link, the id of a note; else empty */
    record Part(Type type, String name) {

        /** Whether it is an element of its own in the finished file. */
        boolean isInFile() {
            return type == Type.HEADING || type == Type.PICTURE || type == Type.LINK || type == Type.MARK || type == Type.NOTE;
        }
    }

    /** What ends with an element. */
    private record Frame(boolean isFlow, boolean isAdded, boolean isMark, List<Type> ends) {
    }

    /** All, each at the index that is its number. */
    List<Part> parts() {
        return parts;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        int before = parts.size();
        begin(uri.equals(FO), localName, attributes);
        AttributesImpl rest = new AttributesImpl(attributes);
        if (rest.getIndex(QELEM, "added") >= 0) {
            rest.removeAttribute(rest.getIndex(QELEM, "added"));
        }
        for (int i = before; i < parts.size(); i++) {
            if (parts.get(i).isInFile()) {
                rest.addAttribute(QELEM, "part", "q:part", "CDATA", Integer.toString(i));
            }
        }
        places.number(parts.size() > before ? parts.size() - 1 : PlaceFilter.NO_NUMBER);
        super.startElement(uri, localName, name, rest);
    }

    private void begin(boolean isFo, String name, Attributes attributes) {
        inText = false;
        String role = attributes.getValue("role") == null ? "" : attributes.getValue("role");
        boolean isFlow = isFo && name.equals("flow");
        boolean isAdded = !isFo || name.equals("marker") || role.equals("artifact") || attributes.getValue(QELEM, "added") != null;
        flows += isFlow ? 1 : 0;
        added += isAdded ? 1 : 0;
        List<Type> ends = new ArrayList<>();
        String note = attributes.getValue(QELEM, "note");
        boolean isMark = name.equals("list-item-label") || note != null && !role.equals(NOTE);
        marks += isMark ? 1 : 0;
        if (isCounting()) {
            if (!INLINE.contains(name)) {
                add(Type.PAUSE, "");
                ends.add(Type.PAUSE);
            }
            if (note != null) {
                add(role.equals(NOTE) ? Type.NOTE : Type.MARK, note);
                ends.add(role.equals(NOTE) ? Type.END_OF_NOTE : Type.END_OF_MARK);
            }
            part(name, role, attributes);
        }
        open.push(new Frame(isFlow, isAdded, isMark, ends));
    }

    private void part(String name, String role, Attributes attributes) {
        if (HEADING.matcher(role).matches()) {
            add(Type.HEADING, "");
        }
        switch (name) {
            case "table-cell" -> add(Type.CELL, "");
            case "list-item" -> {
                if (role.isEmpty() || role.equals("LI")) {
                    add(Type.ITEM, "");
                }
            }
            case "basic-link" -> {
                String target = attributes.getValue("internal-destination");
                if (marks == 0) {
                    add(Type.LINK, target == null ? address(attributes.getValue("external-destination")) : "#" + target);
                }
            }
            case "external-graphic" -> add(Type.PICTURE, file(address(attributes.getValue("src"))));
            case "instream-foreign-object" -> add(Type.PICTURE, "");
            default -> { }
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        super.endElement(uri, localName, name);
        inText = false;
        Frame frame = open.pop();
        frame.ends.forEach(type -> add(type, ""));
        flows -= frame.isFlow ? 1 : 0;
        added -= frame.isAdded ? 1 : 0;
        marks -= frame.isMark ? 1 : 0;
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (isCounting() && length > 0) {
            String text = new String(characters, start, length);
            if (inText) {
                parts.set(parts.size() - 1, new Part(Type.TEXT, parts.get(parts.size() - 1).name + text));
            } else {
                add(Type.TEXT, text);
                inText = true;
            }
        }
        places.number(isCounting() ? parts.size() - 1 : PlaceFilter.NO_NUMBER);
        super.characters(characters, start, length);
    }

    private boolean isCounting() {
        return flows > 0 && added == 0;
    }

    private void add(Type type, String name) {
        parts.add(new Part(type, name));
    }

    private static String address(String specification) {
        return specification == null ? "" : specification.replaceAll("^url\\(['\"]?|['\"]?\\)$", "");
    }

    /** The path of a picture in the publication; one that lies elsewhere, a theme's, keeps its address. */
    private String file(String address) {
        try {
            Path file = Path.of(URI.create(address)).normalize();
            return file.startsWith(folder) ? folder.relativize(file).toString().replace('\\', '/') : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
