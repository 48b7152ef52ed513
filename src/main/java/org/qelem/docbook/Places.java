package org.qelem.docbook;

import java.util.LinkedHashMap;
import java.util.Map;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import org.qelem.problem.Place;

/** Reads where in the manuscript an element of a document began: the attributes of {@code qelem.rnc}. */
public final class Places {

    private static final String QELEM = "http://qelem.org/ns/docbook";
    private static final QName FILE = new QName(QELEM, "file");
    private static final QName LINE = new QName(QELEM, "line");
    private static final QName COLUMN = new QName(QELEM, "column");
    private static final QName ID = new QName("http://www.w3.org/XML/1998/namespace", "id");

    private Places() {
    }

    /** Whether an element has a place of its own. */
    public static boolean isKnown(XdmNode element) {
        return element.getAttributeValue(LINE) != null;
    }

    /** The place of an element that has one. */
    public static Place of(XdmNode element) {
        return new Place(element.getAttributeValue(FILE), Integer.parseInt(element.getAttributeValue(LINE)),
                Integer.parseInt(element.getAttributeValue(COLUMN)));
    }

    /** The places of all elements that have an id, by the id. */
    public static Map<String, Place> ofIds(XdmNode document) {
        Map<String, Place> places = new LinkedHashMap<>();
        document.select(Steps.descendant(node -> node.getAttributeValue(ID) != null)).filter(Places::isKnown)
                .forEach(element -> places.put(element.getAttributeValue(ID), of(element)));
        return places;
    }
}
