package org.qelem.pdf;

import java.util.Set;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;
import org.xml.sax.Locator;

/** Turns FOP's events into problems. What FOP only mentions may be lost words: its severities are not ours. */
final class LayoutEvents implements EventListener {

    /** Content that does not fit where it stands. FOP 2.11 calls some of them information. */
    private static final Set<String> OVERFLOWS = Set.of(
            "lineOverflows", "objectTooWide", "overconstrainedAdjustEndIndent", "rowTooTall",
            "viewportIPDOverflow", "viewportBPDOverflow", "regionOverflow", "tableCellOverlap");
    /** What is no loss: FOP tells of each font that it loads or that has no kerning for a pair. */
    private static final Set<String> HARMLESS = Set.of("fontLoadingErrorAtAutoDetection", "locatorAlreadySet");

    private final Place publication;
    private final Problems problems;

    LayoutEvents(Place publication, Problems problems) {
        this.publication = publication;
        this.problems = problems;
    }

    @Override
    public void processEvent(Event event) {
        String name = event.getEventID().substring(event.getEventID().lastIndexOf('.') + 1);
        Place place = place(event);
        String text = EventFormatter.format(event).replaceAll("\\s*\\(See position [^)]*\\)|\\s*\\(No context info available\\)", "");
        if (OVERFLOWS.contains(name)) {
            problems.error("layout-overflow", place, text);
        } else if (event.getSeverity() == EventSeverity.ERROR || event.getSeverity() == EventSeverity.FATAL
                || name.startsWith("image")) {
            problems.error("layout-error", place, text);
        } else if (event.getSeverity() == EventSeverity.WARN && !HARMLESS.contains(name)) {
            problems.add(Problem.warning("layout-warning", place, text));
        }
    }

    private Place place(Event event) {
        return event.getParam("loc") instanceof Locator locator && locator.getSystemId() != null
                ? new Place(locator.getSystemId(), Math.max(0, locator.getLineNumber()), Math.max(0, locator.getColumnNumber()))
                : publication;
    }
}
