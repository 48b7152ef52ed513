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
                waivers.add(new Waiver(rule, Places.of(element), covers));
            }
        });
        return waivers;
    }

    /** What a heading waives holds for the heading, not for its section. */
    private static Set<Place> covered(XdmNode element) {
        Set<Place> places = new HashSet<>();
        places.add(Places.of(element));
        boolean isSection = element.getNodeName().equals(SECTION);
        element.select(isSection ? Steps.child(DOCBOOK, "title").then(Steps.descendantOrSelf()) : Steps.descendant())
                .filter(node -> Places.isKnown(node)).forEach(node -> places.add(Places.of(node)));
        return places;
    }
}
