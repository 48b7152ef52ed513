package org.qelem.print;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Takes out of the formatting objects what has a use on a screen alone. Links become plain text, since nothing but the marks
 * of the printer may stand on the page beside its content: no annotation within the bleed, and no action (ISO 15930-6 and
 * -7, the clauses on annotations and on actions). The outline goes: FOP 2.11 makes an action of each entry (2026-11).
 */
final class PaperFilter extends XMLFilterImpl {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final Set<String> OF_LINKS = Set.of("internal-destination", "external-destination", "show-destination", "alt-text");

    private int outline;

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (uri.equals(FO) && localName.equals("bookmark-tree")) {
            outline++;
        }
        if (outline > 0) {
            return;
        }
        if (isLink(uri, localName)) {
            super.startElement(uri, "inline", inline(name), withoutDestination(attributes));
        } else {
            super.startElement(uri, localName, name, attributes);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        boolean isOutline = uri.equals(FO) && localName.equals("bookmark-tree");
        if (outline == 0) {
            super.endElement(uri, isLink(uri, localName) ? "inline" : localName, isLink(uri, localName) ? inline(name) : name);
        } else if (isOutline) {
            outline--;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (outline == 0) {
            super.characters(characters, start, length);
        }
    }

    private static boolean isLink(String uri, String localName) {
        return uri.equals(FO) && localName.equals("basic-link");
    }

    private static String inline(String link) {
        return link.replace("basic-link", "inline");
    }

    private static Attributes withoutDestination(Attributes attributes) {
        AttributesImpl rest = new AttributesImpl();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!OF_LINKS.contains(attributes.getLocalName(i))) {
                rest.addAttribute(attributes.getURI(i), attributes.getLocalName(i), attributes.getQName(i), attributes.getType(i),
                        attributes.getValue(i));
            }
        }
        return rest;
    }
}
