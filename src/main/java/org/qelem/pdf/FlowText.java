package org.qelem.pdf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fop.area.PageViewport;
import org.apache.fop.fo.FONode;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * The text of the flows, counted in units: its letters and digits, and U+FFFC for a picture. Spaces, hyphens, signs and
 * the shapes of letters may differ from one output to another; the units do not, so that a place in the pages is a place
 * in every output. Running headers and the notes at the foot of a page are no part of it.
 *
 * <p>As a filter before FOP it tells every formatting object, by its locator, how many units stand before it. FOP's layout
 * asks it back when it puts the object on a page.
 */
final class FlowText extends XMLFilterImpl {

    /** A letter or digit, in the same words as {@code stylesheets/epub/pages.xsl} says it. */
    static final Pattern UNIT = Pattern.compile("[\\p{L}\\p{N}]");

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final char PICTURE = '\uFFFC';

    private final PlaceFilter places;
    private final PageAreas areas;
    private final StringBuilder units = new StringBuilder();
    private final Map<PageViewport, PageStart> starts = new LinkedHashMap<>();
    private int count;
    private int flows;
    private int outside;

    FlowText(PlaceFilter places, PageAreas areas) {
        this.places = places;
        this.areas = areas;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        boolean fo = uri.equals(FO);
        if (fo && localName.equals("flow")) {
            flows++;
        } else if (!fo || localName.equals("footnote-body") || localName.equals("marker")) {
            outside++;
        }
        places.units(isCounting() ? count : PlaceFilter.NO_NUMBER);
        if (isCounting() && (localName.equals("external-graphic") || localName.equals("instream-foreign-object"))) {
            units.append(PICTURE);
            count++;
        }
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        super.endElement(uri, localName, name);
        boolean fo = uri.equals(FO);
        if (fo && localName.equals("flow")) {
            flows--;
        } else if (!fo || localName.equals("footnote-body") || localName.equals("marker")) {
            outside--;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        places.units(isCounting() ? count : PlaceFilter.NO_NUMBER);
        super.characters(characters, start, length);
        if (isCounting()) {
            Matcher unit = UNIT.matcher(new String(characters, start, length));
            while (unit.find()) {
                units.append(unit.group());
                count++;
            }
        }
    }

    /** How many units a text has. */
    static int units(CharSequence text) {
        return (int) UNIT.matcher(text).results().count();
    }

    private boolean isCounting() {
        return flows > 0 && outside == 0;
    }

    /**
     * An object comes onto a page.
     *
     * @param before how many units of its text already stand on pages
     * @param from its text from there on
     */
    void placed(FONode node, int before, CharSequence from, PageViewport page) {
        areas.laidOut(node);
        int counted = PlaceFilter.units(node);
        if (counted < 0) {
            return;
        }
        int unit = counted + before;
        Matcher first = UNIT.matcher(from);
        int lead = (int) from.subSequence(0, first.find() ? first.start() : from.length()).chars()
                .filter(c -> !Character.isWhitespace(c)).count();
        starts.merge(page, new PageStart(page.getPageNumberString(), unit, lead), FlowText::earlier);
    }

    /** Cells of a row and the like come in an order of their own. */
    private static PageStart earlier(PageStart one, PageStart other) {
        return other.unit() < one.unit() ? other : one;
    }

    /**
     * What has been laid out.
     *
     * @param pages how many there are with those that are added behind them
     * @param labels the number of every page that was laid out as it is printed, or would be if the page were not blank
     */
    Layout layout(int pages, List<String> labels) {
        Map<Integer, PageStart> written = new HashMap<>();
        starts.forEach((page, start) -> written.put(page.getPageIndex(), start));
        LinkedList<PageStart> inOrder = new LinkedList<>();
        PageStart next = new PageStart("", count, 0);
        for (int page = labels.size() - 1; page >= 0; page--) {
            next = written.getOrDefault(page, new PageStart(labels.get(page), next.unit(), next.lead()));
            inOrder.addFirst(next);
        }
        return new Layout(pages, units.toString(), inOrder, areas.map());
    }
}
