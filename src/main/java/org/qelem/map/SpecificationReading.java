package org.qelem.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.snakeyaml.engine.v2.nodes.Node;

/** The state of reading one specification: where its values stand, its languages, and what was wrong. */
final class SpecificationReading {

    private final String file;
    private final Problems problems;
    private final Map<String, Place> places = new HashMap<>();
    private List<String> languages = List.of();
    private boolean wrong;

    SpecificationReading(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void error(String code, Node node, Object... arguments) {
        wrong = true;
        problems.error(code, placeOf(node), arguments);
    }

    /** Reports something about the value at a pointer that was remembered. */
    void errorAt(String code, String pointer, Object... arguments) {
        wrong = true;
        problems.error(code, places.get(pointer), arguments);
    }

    /** Reports a value that is not what its rule expects. */
    Optional<Object> wrongKind(Node node, String pointer, Rule rule) {
        error("yaml-wrong-kind", node, last(pointer), rule.expected());
        return Optional.empty();
    }

    /** Keeps where the value at a JSON pointer stands. */
    void remember(String pointer, Node node) {
        places.put(pointer, placeOf(node));
    }

    void useLanguages(List<String> declared) {
        languages = declared;
    }

    List<String> languages() {
        return languages;
    }

    boolean foundErrors() {
        return wrong;
    }

    Map<String, Place> places() {
        return Map.copyOf(places);
    }

    /** The last key of a pointer that is no index: what the author calls the value. */
    static String last(String pointer) {
        String named = pointer.replaceAll("(/[0-9]+)+$", "");
        return named.substring(named.lastIndexOf('/') + 1);
    }

    private Place placeOf(Node node) {
        return node.getStartMark()
                .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Place.of(file));
    }
}
