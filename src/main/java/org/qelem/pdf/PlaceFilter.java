package org.qelem.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.fop.fo.FONode;
import org.qelem.problem.Place;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.LocatorImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Stands before FOP and makes its messages name the Markdown: it takes the attribute {@code q:at} out of the formatting
 * objects and gives FOP a locator that says what it said.
 */
final class PlaceFilter extends XMLFilterImpl {

    /** Of what is not numbered. */
    static final int NO_NUMBER = -1;

    private static final String QELEM = "http://qelem.org/ns/docbook";
    /** FOP keeps nothing of a locator but its place and its public id: there they travel, one behind the other. */
    private static final char SEPARATOR = '#';

    private final LocatorImpl locator = new LocatorImpl() {
        @Override
        public String getPublicId() {
            return units + String.valueOf(SEPARATOR) + number;
        }
    };
    private final Deque<Place> places = new ArrayDeque<>();
    private int units = NO_NUMBER;
    private int number = NO_NUMBER;

    PlaceFilter(Place root) {
        places.push(root);
    }

    /** The place of the innermost open formatting object that has one. */
    Place place() {
        return places.peek();
    }

    /** Lets the locator say more than the place: how many units stand before, see {@link FlowText}. */
    void units(int before) {
        units = before;
    }

    /** And which number the object has, see {@link SetParts}. */
    void number(int part) {
        number = part;
    }

    /** What the locator of an object says of the units before it; {@link #NO_NUMBER} if nothing. */
    static int units(FONode node) {
        String said = said(node);
        return said == null ? NO_NUMBER : Integer.parseInt(said, 0, said.indexOf(SEPARATOR), 10);
    }

    /** What the locator of an object says of its number; {@link #NO_NUMBER} if nothing. */
    static int number(FONode node) {
        String said = said(node);
        return said == null ? NO_NUMBER : Integer.parseInt(said, said.indexOf(SEPARATOR) + 1, said.length(), 10);
    }

    private static String said(FONode node) {
        return node.getLocator() == null ? null : node.getLocator().getPublicId();
    }

    @Override
    public void startDocument() throws SAXException {
        super.setDocumentLocator(locator);
        super.startDocument();
    }

    @Override
    public void setDocumentLocator(org.xml.sax.Locator ignored) {
        // ours stands in its place
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        int index = attributes.getIndex(QELEM, "at");
        Attributes rest = attributes;
        Place place = places.peek();
        if (index >= 0) {
            place = Place.parse(attributes.getValue(index));
            AttributesImpl without = new AttributesImpl(attributes);
            without.removeAttribute(index);
            rest = without;
        }
        places.push(place);
        locate(place);
        super.startElement(uri, localName, name, rest);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        super.endElement(uri, localName, name);
        places.pop();
        locate(places.peek());
    }

    private void locate(Place place) {
        locator.setSystemId(place.file());
        locator.setLineNumber(place.line());
        locator.setColumnNumber(place.column());
    }
}
