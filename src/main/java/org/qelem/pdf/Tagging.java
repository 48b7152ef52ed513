package org.qelem.pdf;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.pdf.PDFStructElem;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Stands before FOP and tells its structure tree what FOP 2.11 does not take over from formatting objects (2026-11):
 *
 * <ul>
 * <li>{@code q:lang}, the language of a passage (PDF/UA-1, 7.2; PDF 32000-1, 14.9.2). FOP gives it to blocks and not to
 * inlines, and those whose language must be hidden from it (FOP-2409) get one that does not exist.
 * <li>{@code q:note}, the note that an element is, or that it refers to: see {@link NoteLinks}.
 * <li>{@code q:part}, the number of a part of the manuscript: see {@link FileParts}.
 * </ul>
 *
 * <p>FOP takes over the attribute {@code role}, whatever stands in it: so they travel in it, behind the role itself.
 */
final class Tagging extends XMLFilterImpl {

    /** The entry of an element that says to which note it belongs, until the document is finished. */
    static final String NOTE = "QelemNote";
    /** The entry that says which part it is, until then. */
    static final String PART = "QelemPart";

    private static final String QELEM = "http://qelem.org/ns/docbook";
    private static final String ROLE = "role";
    /** Stands in no name of a role, tag of a language or id. */
    private static final String SEPARATOR = "|";

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        AttributesImpl rest = new AttributesImpl(attributes);
        String language = taken(rest, QELEM, "lang");
        String note = taken(rest, QELEM, "note");
        String part = taken(rest, QELEM, "part");
        if (!language.isEmpty() || !note.isEmpty() || !part.isEmpty()) {
            String role = taken(rest, "", ROLE);
            rest.addAttribute("", ROLE, ROLE, "CDATA", String.join(SEPARATOR, role, language, note, part));
        }
        super.startElement(uri, localName, name, rest);
    }

    private static String taken(AttributesImpl attributes, String uri, String name) {
        int index = attributes.getIndex(uri, name);
        if (index < 0) {
            return "";
        }
        String value = attributes.getValue(index);
        attributes.removeAttribute(index);
        return value;
    }

    /** FOP's builder of the tree, told more. */
    static StructureTreeEventHandler telling(StructureTreeEventHandler builder) {
        return new StructureTreeEventHandler() {
            @Override
            public void startPageSequence(Locale locale, String role) {
                builder.startPageSequence(locale, role);
            }

            @Override
            public void endPageSequence() {
                builder.endPageSequence();
            }

            @Override
            public StructureTreeElement startNode(String name, Attributes attributes, StructureTreeElement parent) {
                return told(attributes, own -> builder.startNode(name, own, parent));
            }

            @Override
            public StructureTreeElement startImageNode(String name, Attributes attributes, StructureTreeElement parent) {
                return told(attributes, own -> builder.startImageNode(name, own, parent));
            }

            @Override
            public StructureTreeElement startReferencedNode(String name, Attributes attributes, StructureTreeElement parent) {
                return told(attributes, own -> builder.startReferencedNode(name, own, parent));
            }

            @Override
            public void endNode(String name) {
                builder.endNode(name);
            }
        };
    }

    private static StructureTreeElement told(Attributes attributes, Function<Attributes, StructureTreeElement> builder) {
        String role = attributes.getValue(ROLE);
        if (role == null || !role.contains(SEPARATOR)) {
            return builder.apply(attributes);
        }
        List<String> parts = List.of(role.split(Pattern.quote(SEPARATOR), -1));
        AttributesImpl own = new AttributesImpl(attributes);
        own.removeAttribute(own.getIndex(ROLE));
        if (!parts.get(0).isEmpty()) {
            own.addAttribute("", ROLE, ROLE, "CDATA", parts.get(0));
        }
        StructureTreeElement node = builder.apply(own);
        if (node instanceof PDFStructElem element) {
            put(element, "Lang", parts.get(1));
            put(element, NOTE, parts.get(2));
            put(element, PART, parts.get(3));
        }
        return node;
    }

    private static void put(PDFStructElem element, String entry, String value) {
        if (!value.isEmpty()) {
            element.put(entry, value);
        }
    }
}
