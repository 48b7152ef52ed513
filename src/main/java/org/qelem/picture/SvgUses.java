package org.qelem.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;

/**
 * How large a drawing becomes when each part is drawn wherever it is used. A few lines of nested {@code use} stand for
 * millions of elements, and a part that uses itself for no end of them.
 */
final class SvgUses {

    /** The most elements that may be drawn. */
    private static final long MOST_DRAWN = 500_000;
    /** The most parts in one another. */
    private static final int DEEPEST = 200;

    /** An element, and where it leads. */
    private static final class Part {
        private final List<Part> children = new ArrayList<>();
        private final List<String> leadsTo = new ArrayList<>();
        private final Set<String> classes = new LinkedHashSet<>();
        /** How often a marker that it names is drawn on it: a generous number of corners. */
        private long corners = 1;
        private boolean marker;
        private long drawn;
        private boolean open;
    }

    private final Map<String, Part> byId = new HashMap<>();
    private final Map<String, List<String>> byClass = new HashMap<>();
    private final Deque<Part> open = new ArrayDeque<>();
    private Part root;
    private int elements;
    private int siblings;

    int elements() {
        return elements;
    }

    /** How many elements stand in the same one as that which was opened last, it included. */
    int sideBySide() {
        return siblings;
    }

    /** Opens an element that leads to the parts of these ids. */
    void start(String element, Attributes attributes, List<String> leadsTo) {
        Part part = new Part();
        part.marker = element.equals("marker");
        part.leadsTo.addAll(leadsTo);
        for (int i = 0; i < attributes.getLength(); i++) {
            String value = attributes.getValue(i);
            switch (attributes.getLocalName(i)) {
                case "id" -> byId.putIfAbsent(value, part);
                case "class" -> part.classes.addAll(List.of(value.strip().split("\\s+")));
                case "d", "points" -> part.corners = 1 + value.length() / 2;
                default -> { }
            }
        }
        if (open.isEmpty()) {
            root = part;
        } else {
            open.peek().children.add(part);
            siblings = open.peek().children.size();
        }
        open.push(part);
        elements++;
    }

    void end() {
        open.pop();
    }

    /** Takes note of where elements of a class lead. */
    void style(String className, List<String> leadsTo) {
        byClass.computeIfAbsent(className, key -> new ArrayList<>()).addAll(leadsTo);
    }

    /** @throws SvgFault if something uses itself, or too much is drawn */
    void check() throws SvgFault {
        if (drawn(root, 0) > MOST_DRAWN) {
            throw new SvgFault("parts that are used so often that more than " + MOST_DRAWN + " elements are drawn");
        }
    }

    private long drawn(Part part, int depth) throws SvgFault {
        if (part.open) {
            throw new SvgFault("a part that uses itself");
        } else if (depth > DEEPEST) {
            throw new SvgFault("more than " + DEEPEST + " parts in one another");
        } else if (part.drawn > 0) {
            return part.drawn;
        }
        part.open = true;
        long sum = 1;
        for (Part child : part.children) {
            sum += drawn(child, depth + 1);
        }
        Set<String> leadsTo = new LinkedHashSet<>(part.leadsTo);
        part.classes.forEach(name -> leadsTo.addAll(byClass.getOrDefault(name, List.of())));
        for (String id : leadsTo) {
            Part used = byId.get(id);
            if (used != null) {
                sum += drawn(used, depth + 1) * (used.marker ? part.corners : 1);
            }
        }
        part.open = false;
        part.drawn = Math.min(sum, MOST_DRAWN + 1);
        return part.drawn;
    }
}
