package org.qelem.check.typography;

import java.util.List;
import org.qelem.typeset.Line;
import org.qelem.typeset.Paragraph;
import org.qelem.typeset.Role;
import org.qelem.typeset.TypesetDocument;

/** Headings below which too little of their text stands on the page. */
final class HeadingsAtFoot implements TypographyRule {

    @Override
    public String name() {
        return "heading-at-foot";
    }

    @Override
    public void check(TypesetDocument document, Proof proof) {
        double least = proof.limit("lines");
        PageFlow flow = new PageFlow(document);
        for (Paragraph heading : document.paragraphs()) {
            Line last = heading.last();
            TypesetDocument.Page page = document.pages().get(last.page() - 1);
            if (heading.role() != Role.HEADING || !flow.goesOnAfter(page) || isTitle(last, page, flow)) {
                continue;
            }
            List<Line> below = flow.lines(page).stream().filter(line -> line.baseline() > last.baseline() + 1)
                    .filter(line -> flow.role(line) != Role.HEADING).toList();
            int lines = BrokenParagraphs.lines(below);
            boolean picture = page.pictures().stream().anyMatch(area -> area.getMinY() > last.baseline());
            if (lines < least && !picture && !(lines > 0 && beginsWithHeading(document.pages().get(page.number()), flow))) {
                proof.found("heading-at-foot", heading.first(), Proof.around(heading.lines()), Proof.quote(heading.first()), lines, least);
            }
        }
    }

    /** Then the text of the heading before it is short, and whole. */
    private static boolean beginsWithHeading(TypesetDocument.Page page, PageFlow flow) {
        return flow.role(flow.lines(page).get(0)) == Role.HEADING;
    }

    /** The title on a page of its own is no heading at a foot: it stands high, or nothing else stands there. */
    private static boolean isTitle(Line heading, TypesetDocument.Page page, PageFlow flow) {
        return heading.baseline() < page.height() / 2 || flow.lines(page).stream().allMatch(line -> flow.role(line) == Role.HEADING);
    }
}
