package org.qelem.markdown;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qelem.problem.NearestName;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/**
 * The addresses that stand apart from their links, {@code [label]: address}. One that no link uses would be lost
 * without a word, and {@code [Editor]: Aram} is one.
 */
final class LinkDefinitions {

    private final Map<Place, Reference> met = new LinkedHashMap<>();
    private final Map<Place, String> undefined = new LinkedHashMap<>();
    private final Set<Reference> used = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Takes note of a definition. */
    void meet(Reference definition, Place place) {
        met.put(place, definition);
    }

    /** The definition of a link or picture, which from now on is used; null if there is none. */
    Reference of(RefNode node, Document file) {
        Reference definition = node.isDefined() ? node.getReferenceNode(file) : null;
        if (definition != null) {
            used.add(definition);
        }
        return definition;
    }

    /** Takes note of {@code [text][label]} or {@code ![text]} without a definition: its brackets are printed. */
    void undefined(String label, Place place) {
        undefined.put(place, label);
    }

    /** Reports the definitions that no link uses, the second of a label among them, and the labels without a definition. */
    void report(Problems problems) {
        met.forEach((place, definition) -> {
            if (!used.contains(definition)) {
                problems.error("link-definition-unused", place, label(definition));
            }
        });
        List<String> labels = met.values().stream().map(LinkDefinitions::label).toList();
        undefined.forEach((place, label) -> problems.warning("link-undefined", place, label,
                NearestName.to(label, labels).map(name -> "Did you mean [" + name + "]? ").orElse("")));
    }

    private static String label(Reference definition) {
        return definition.getReference().toString();
    }
}
