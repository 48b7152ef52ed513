package org.qelem.typeset;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** Which structure element each marked content of each page belongs to. Empty for a PDF without tags. */
final class StructureTree {

    private final Map<COSDictionary, Map<Integer, StructureElement>> contents = new IdentityHashMap<>();

    /**
     * An element still to be read.
     *
     * @param page the page of its marked contents where they name none
     */
    private record Open(PDStructureElement element, Optional<StructureElement> parent, PDPage page) {
    }

    /** Reads the whole tree; an element that stands in it twice, as in a damaged tree, counts once. */
    static StructureTree of(PDDocument document) {
        StructureTree tree = new StructureTree();
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            tree.read(root);
        }
        return tree;
    }

    private void read(PDStructureTreeRoot root) {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Open> open = new ArrayDeque<>();
        push(open, root.getKids(), Optional.empty(), null);
        int order = 0;
        while (!open.isEmpty()) {
            Open next = open.pop();
            if (!seen.add(next.element.getCOSObject())) {
                continue;
            }
            PDPage page = next.element.getPage() == null ? next.page : next.element.getPage();
            String type = next.element.getStandardStructureType();
            StructureElement element = new StructureElement(type == null ? "" : type, next.parent, order++);
            List<Object> kids = next.element.getKids();
            for (Object kid : kids) {
                if (kid instanceof Integer number) {
                    add(page, number, element);
                } else if (kid instanceof PDMarkedContentReference reference) {
                    add(reference.getPage() == null ? page : reference.getPage(), reference.getMCID(), element);
                }
            }
            push(open, kids, Optional.of(element), page);
        }
    }

    /** The first of the kids is read first. */
    private static void push(Deque<Open> open, List<Object> kids, Optional<StructureElement> parent, PDPage page) {
        for (int i = kids.size() - 1; i >= 0; i--) {
            if (kids.get(i) instanceof PDStructureElement element) {
                open.push(new Open(element, parent, page));
            }
        }
    }

    private void add(PDPage page, int number, StructureElement element) {
        if (page != null) {
            contents.computeIfAbsent(page.getCOSObject(), key -> new HashMap<>()).put(number, element);
        }
    }

    boolean isEmpty() {
        return contents.isEmpty();
    }

    Optional<StructureElement> element(PDPage page, int number) {
        return Optional.ofNullable(contents.getOrDefault(page.getCOSObject(), Map.of()).get(number));
    }
}
