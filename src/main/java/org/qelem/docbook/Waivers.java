package org.qelem.docbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Steps;
import org.qelem.pdf.Waiver;
import org.qelem.problem.Place;

/** Finds the rules that a document waives, in its attributes {@code q:waive}. */
public final class Waivers {

    private static final String QELEM = "http://qelem.org/ns/docbook";
    private static final QName WAIVE = new QName(QELEM, "waive");
    private static final QName FILE = new QName(QELEM, "file");
    private static final QName LINE = new QName(QELEM, "line");
    private static final QName COLUMN = new QName(QELEM, "column");
    private static final String DOCBOOK = "http://docbook.org/ns/docbook";
    private static final QName SECTION = new QName(DOCBOOK, "section");

    private Waivers() {
    }

    /** One for each rule of each element, in the order of the document. */
    public static List<Waiver> of(XdmNode prepared) {
        List<Waiver> waivers = new ArrayList<>();
        prepared.select(Steps.descendant(node -> node.getAttributeValue(WAIVE) != null)).forEach(element -> {
            Set<Place> covers = covered(element);
            for (String rule : element.getAttributeValue(WAIVE).split(" ")) {
                waivers.add(new Waiver(rule, place(element), covers));
            }
        });
        return waivers;
    }

    /** What a heading waives holds for the heading, not for its section. */
    private static Set<Place> covered(XdmNode element) {
        Set<Place> places = new HashSet<>();
        places.add(place(element));
        boolean isSection = element.getNodeName().equals(SECTION);
        element.select(isSection ? Steps.child(DOCBOOK, "title").then(Steps.descendantOrSelf()) : Steps.descendant())
                .filter(node -> node.getAttributeValue(LINE) != null).forEach(node -> places.add(place(node)));
        return places;
    }

    private static Place place(XdmNode element) {
        return new Place(element.getAttributeValue(FILE), Integer.parseInt(element.getAttributeValue(LINE)),
                Integer.parseInt(element.getAttributeValue(COLUMN)));
    }
}
