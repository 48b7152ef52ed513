package org.qelem.check.epub;

import java.util.Optional;
import org.qelem.check.Findings;
import org.qelem.problem.Place;
import org.qelem.problem.Spot;

/** A rule that looks at each element, by itself. */
abstract class ElementRule implements EpubRule {

    private final String name;

    ElementRule(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void check(CheckedEpub book, Findings findings) {
        for (Entry entry : book.entries()) {
            for (Element element : entry.elements()) {
                fault(entry, element).ifPresent(fault -> report(fault, book.spot(entry), book.place(entry, element), findings));
            }
            fault(entry).ifPresent(fault -> report(fault, book.spot(entry), book.place(entry), findings));
        }
    }

    /** Tells what is wrong. */
    abstract void report(String fault, Spot spot, Place place, Findings findings);

    /** What is wrong with an element. */
    abstract Optional<String> fault(Entry entry, Element element);

    /** What is wrong with an entry as a whole. */
    Optional<String> fault(Entry entry) {
        return Optional.empty();
    }
}
