package org.qelem.pdf;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Tells where the notes at the foot of the pages have come. FOP 2.11 continues a note on the next page, and begins it there
 * if nothing of it fits, without an event (2026-11).
 */
final class NoteCheck extends XMLFilterImpl {

    private final PlaceFilter places;
    private final boolean mayMove;
    /** The places of the blocks of each note, by the place of its mark. */
    private final Map<Place, Set<Place>> notes = new LinkedHashMap<>();
    private Place open;

    /** @param mayMove whether a note may begin on a later page than its mark */
    NoteCheck(PlaceFilter places, boolean mayMove) {
        this.places = places;
        this.mayMove = mayMove;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (localName.equals("footnote")) {
            open = places.place();
            notes.put(open, new LinkedHashSet<>());
        } else if (open != null && localName.equals("block")) {
            notes.get(open).add(places.place());
        }
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        super.endElement(uri, localName, name);
        if (localName.equals("footnote")) {
            open = null;
        }
    }

    /** Reports the notes that begin on another page than their mark stands on, and those that go on over a page's end. */
    void report(PageMap map, Problems problems) {
        Map<Place, List<Integer>> pages = map.pages();
        notes.forEach((mark, blocks) -> {
            Set<Integer> pagesOfNote = new TreeSet<>();
            // The mark in the text, and the mark before the note, have one place.
            List<Integer> pagesOfMarks = pages.getOrDefault(mark, List.of());
            pagesOfMarks.stream().skip(1).forEach(pagesOfNote::add);
            blocks.stream().filter(place -> !place.equals(mark)).forEach(place -> pagesOfNote.addAll(pages.getOrDefault(place, List.of())));
            if (pagesOfMarks.isEmpty() || pagesOfNote.isEmpty()) {
                return; // a layout that broke off
            }
            int first = pagesOfNote.iterator().next();
            if (first != pagesOfMarks.get(0)) {
                problems.add(mayMove ? Problem.warning("note-moved", mark, pagesOfMarks.get(0), first)
                        : Problem.error("note-moved", mark, pagesOfMarks.get(0), first));
            } else if (pagesOfNote.size() > 1) {
                problems.warning("note-split", mark, pagesOfNote.size() - 1);
            }
        });
    }
}
