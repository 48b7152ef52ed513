package org.qelem.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;
import org.apache.fop.fo.FOValidationEventProducer;
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
    /** What is no loss. A language without patterns, as Kurmanji, is set without hyphens. */
    private static final Set<String> HARMLESS = Set.of("fontLoadingErrorAtAutoDetection", "locatorAlreadySet", "hyphenationNotFound");

    private final Place publication;
    private final LineCheck lines;
    private final Problems problems;
    /** The characters for which FOP found no glyph, with the font in which it looked last. */
    private final Map<Character, String> withoutGlyph = new LinkedHashMap<>();

    LayoutEvents(Place publication, LineCheck lines, Problems problems) {
        this.publication = publication;
        this.lines = lines;
        this.problems = problems;
    }

    @Override
    public void processEvent(Event event) {
        String name = event.getEventID().substring(event.getEventID().lastIndexOf('.') + 1);
        if (name.equals("glyphNotAvailable")) {
            withoutGlyph.put((Character) event.getParam("ch"), String.valueOf(event.getParam("fontName")));
            return;
        }
        if (event.getSeverity() == EventSeverity.FATAL
                && event.getEventGroupID().equals(FOValidationEventProducer.class.getName())) {
            return; // FOP throws it too, and it is then told with the line of the stylesheet
        }
        Place place = place(event);
        boolean isPicture = String.valueOf(event.getParam("elementName")).matches("fo:(external-graphic|instream-foreign-object)");
        if (name.equals("lineOverflows") && !isPicture && lines.add(place, (Integer) event.getParam("overflowLength"))) {
            return;
        }
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

    /** Reports the characters without a glyph that are not reported yet, those in pictures: FOP knows no place for them. */
    void reportGlyphsBeyond(Set<Integer> known) {
        known.forEach(c -> withoutGlyph.remove((char) c.intValue())); // FOP cuts those beyond the BMP to 16 bits
        withoutGlyph.forEach((c, font) -> problems.error("glyph-missing", publication, c.toString(),
                String.format("U+%04X", (int) c), String.valueOf(Character.getName(c)), font));
    }

    private Place place(Event event) {
        return event.getParam("loc") instanceof Locator locator && locator.getSystemId() != null
                ? new Place(locator.getSystemId(), Math.max(0, locator.getLineNumber()), Math.max(0, locator.getColumnNumber()))
                : publication;
    }
}
