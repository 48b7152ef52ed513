package org.qelem.check.typography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qelem.typeset.Line;
import org.qelem.typeset.Paragraph;
import org.qelem.typeset.Role;
import org.qelem.typeset.TypesetDocument;

/** Notes that go over a page though they are short, or that leave a line alone. */
final class SplitNotes implements TypographyRule {

    @Override
    public String name() {
        return "split-note";
    }

    @Override
    public void check(TypesetDocument document, Proof proof) {
        Map<Object, List<Line>> notes = new LinkedHashMap<>();
        for (Paragraph paragraph : document.paragraphs()) {
            if (paragraph.role() != Role.LABEL) {
                paragraph.note().ifPresent(note -> notes.computeIfAbsent(note, key -> new ArrayList<>()).addAll(paragraph.lines()));
            }
        }
        notes.values().forEach(lines -> check(lines, proof));
    }

    private static void check(List<Line> lines, Proof proof) {
        TreeMap<Integer, List<Line>> pages = new TreeMap<>();
        lines.forEach(line -> pages.computeIfAbsent(line.page(), key -> new ArrayList<>()).add(line));
        int all = pages.values().stream().mapToInt(BrokenParagraphs::lines).sum();
        int fewest = pages.values().stream().mapToInt(BrokenParagraphs::lines).min().orElse(0);
        if (pages.size() > 1 && (all <= proof.limit("whole") || fewest < proof.limit("least"))) {
            List<Line> first = pages.firstEntry().getValue();
            proof.found("split-note", first.get(0), Proof.around(first), all, BrokenParagraphs.lines(first),
                    pages.firstKey(), Proof.quote(first.get(0)));
        }
    }
}
