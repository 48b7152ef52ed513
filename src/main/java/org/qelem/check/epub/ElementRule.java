package org.qelem.check.epub;

import java.util.Optional;
import org.qelem.check.Findings;

/** A rule that looks at each element, by itself. */
abstract class ElementRule implements EpubRule {

    private final String name;
    private final String code;

    /** @param code of what it finds, whose one argument says what that is */
    ElementRule(String name, String code) {
        this.name = name;
        this.code = code;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void check(CheckedEpub book, Findings findings) {
        for (Entry entry : book.entries()) {
            for (Element element : entry.elements()) {
                fault(entry, element).ifPresent(fault ->
                        findings.foundAt(code, book.spot(entry), book.place(entry, element), fault));
            }
            fault(entry).ifPresent(fault -> findings.foundAt(code, book.spot(entry), book.place(entry), fault));
        }
    }

    /** What is wrong with an element. */
    abstract Optional<String> fault(Entry entry, Element element);

    /** What is wrong with an entry as a whole. */
    Optional<String> fault(Entry entry) {
        return Optional.empty();
    }
}
