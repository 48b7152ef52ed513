package org.qelem.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Paragraphs by the structure elements to which their lines belong. */
final class TaggedParagraphs {

    private TaggedParagraphs() {
    }

    static List<Paragraph> of(List<Line> lines) {
        Map<StructureElement, List<Line>> blocks = new TreeMap<>(Comparator.comparingInt(StructureElement::order));
        for (Line line : lines) {
            line.block().ifPresent(block -> blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(line));
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        blocks.forEach((block, its) -> paragraphs.add(new Paragraph(its, block.role(), block.level(), block.note().map(note -> note))));
        return paragraphs;
    }
}
