package org.qelem.check.typography;

import java.awt.geom.Rectangle2D;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.qelem.typeset.Line;
import org.qelem.typeset.Paragraph;
import org.qelem.typeset.Role;
import org.qelem.typeset.TypesetDocument;

/** What runs through the pages of a document, without the notes. */
final class PageFlow {

    private final TypesetDocument document;
    private final Map<Line, Paragraph> paragraphs = new IdentityHashMap<>();

    PageFlow(TypesetDocument document) {
        this.document = document;
        document.paragraphs().forEach(paragraph -> paragraph.lines().forEach(line -> paragraphs.put(line, paragraph)));
    }

    Paragraph paragraph(Line line) {
        return paragraphs.get(line);
    }

    Role role(Line line) {
        return paragraph(line).role();
    }

    /** The lines of a page that belong to no note, from top to bottom. */
    List<Line> lines(TypesetDocument.Page page) {
        return page.lines().stream().filter(line -> paragraph(line).note().isEmpty()).toList();
    }

    /** The lines of the notes at a page's foot: those below all that is no note. */
    List<Line> notes(TypesetDocument.Page page) {
        double text = lines(page).stream().mapToDouble(Line::baseline).max().orElse(0);
        return page.lines().stream().filter(line -> paragraph(line).note().isPresent() && line.baseline() > text).toList();
    }

    /** Where the text and the pictures of a page end, without the notes; 0 if there are none. */
    double bottom(TypesetDocument.Page page) {
        double text = lines(page).stream().mapToDouble(Line::bottom).max().orElse(0);
        return Math.max(text, page.pictures().stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(0));
    }

    /** Whether the text goes on on the page after this. */
    boolean goesOnAfter(TypesetDocument.Page page) {
        return page.number() < document.pages().size() && !lines(document.pages().get(page.number())).isEmpty();
    }
}
