package org.qelem.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.NearestName;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of a YAML 1.2 file. Each getter remembers that its key is known; {@link #reportUnknownKeys()}
 * reports the others. A value of the wrong kind is reported and read as absent.
 */
public final class YamlMapping {

    private final Problems problems;
    private final Place place;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> keyPlaces = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private YamlMapping(Problems problems, Place place) {
        this.problems = problems;
        this.place = place;
    }

    /**
     * Reads a file, or the part of it before the end of its front matter.
     *
     * @param file its name, for messages
     * @throws BuildFailed if the text is not YAML, or not a mapping; the problem is reported
     */
    public static YamlMapping parse(String file, String text, Problems problems) throws BuildFailed {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(20).build();
        try {
            Node root = new Compose(settings).composeString(text).orElse(null);
            YamlMapping mapping = new YamlMapping(problems, new Place(file, 1, 1));
            if (root != null && !mapping.read(root)) {
                throw problems.fatal("yaml-not-mapping", mapping.placeOf(root));
            }
            return mapping;
        } catch (MarkedYamlEngineException e) {
            throw problems.fatal("yaml-syntax", e.getProblemMark().map(YamlMapping::place).orElse(Place.of(file)), description(e));
        } catch (YamlEngineException e) {
            throw problems.fatal("yaml-syntax", Place.of(file), String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw problems.fatal("yaml-syntax", Place.of(file), "values stand too deep in one another");
        }
    }

    /** What is wrong, and in what it is: a quote that is never closed is found at the end of the file only. */
    private static String description(MarkedYamlEngineException e) {
        return e.getContextMark().filter(mark -> e.getContext() != null)
                .map(mark -> e.getProblem() + ", " + e.getContext() + " that begins in line " + (mark.getLine() + 1))
                .orElse(e.getProblem());
    }

    /** Adds the keys of another mapping; a key that both have is an error. */
    public void addAll(YamlMapping other) {
        other.values.forEach((key, value) -> {
            if (values.putIfAbsent(key, value) != null) {
                problems.error("yaml-key-twice", other.placeOf(key), key);
            } else {
                keyPlaces.put(key, other.placeOf(key));
            }
        });
    }

    private boolean read(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return false;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                    problems.error("yaml-key-twice", placeOf(key), key.getValue());
                }
                keyPlaces.put(key.getValue(), placeOf(key));
            } else {
                problems.error("yaml-key-not-text", placeOf(tuple.getKeyNode()));
            }
        }
        return true;
    }

    /** Where this mapping begins. */
    public Place place() {
        return place;
    }

    /** Where {@code key} stands; the mapping's own place if it is absent. */
    public Place placeOf(String key) {
        return keyPlaces.getOrDefault(key, place);
    }

    /** The keys, in the order of the file. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(keyPlaces.keySet());
    }

    public boolean has(String key) {
        known.add(key);
        return values.containsKey(key);
    }

    /** The text of a scalar; empty if the key is absent or its value is empty. */
    public Optional<String> text(String key) {
        return value(key).flatMap(node -> scalar(key, node));
    }

    /** Like {@link #text}, but its absence is an error. */
    public String requiredText(String key) {
        Optional<String> text = text(key);
        if (value(key).map(YamlMapping::isNull).orElse(true)) {
            problems.error("yaml-key-missing", place, key);
        }
        return text.orElse("");
    }

    /** {@code true} or {@code false}; {@code otherwise} if the key is absent. */
    public boolean flag(String key, boolean otherwise) {
        Optional<String> text = text(key);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            problems.error("yaml-not-one-of", placeOf(key), key, text.get(), "true, false");
        }
        return text.map(Boolean::parseBoolean).orElse(otherwise);
    }

    /** One of the given words; {@code otherwise} if the key is absent or holds another word, which is reported. */
    public String oneOf(String key, String otherwise, Set<String> words) {
        Optional<String> text = text(key);
        if (text.isPresent() && !words.contains(text.get())) {
            problems.error("yaml-not-one-of", placeOf(key), key, text.get(), String.join(", ", new TreeSet<>(words)));
            return otherwise;
        }
        return text.orElse(otherwise);
    }

    /** The texts of a sequence of scalars, or of one scalar that stands for itself. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        items(key).forEach(item -> scalar(key, item).ifPresent(texts::add));
        return texts;
    }

    /** Like {@link #texts}, each with its place; one that stands there twice is an error. */
    public Map<String, Place> distinctTexts(String key) {
        Map<String, Place> texts = new LinkedHashMap<>();
        for (Node item : items(key)) {
            scalar(key, item).ifPresent(text -> {
                if (texts.putIfAbsent(text, placeOf(item)) != null) {
                    problems.error("yaml-item-twice", placeOf(item), key, text);
                }
            });
        }
        return texts;
    }

    private List<Node> items(String key) {
        return value(key).map(node -> node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node)).orElse(List.of());
    }

    /** The mapping under a key. */
    public Optional<YamlMapping> mapping(String key) {
        return value(key).flatMap(node -> {
            YamlMapping mapping = new YamlMapping(problems, placeOf(key));
            if (isNull(node)) {
                return Optional.of(mapping);
            }
            if (mapping.read(node)) {
                return Optional.of(mapping);
            }
            problems.error("yaml-wrong-kind", placeOf(node), key, "a mapping of keys and values");
            return Optional.empty();
        });
    }

    /** Reports each key that no getter has asked for. */
    public void reportUnknownKeys() {
        for (String key : keyPlaces.keySet()) {
            if (!known.contains(key)) {
                problems.error("yaml-key-unknown", placeOf(key), key,
                        NearestName.to(key, known).map(name -> "Did you mean \"" + name + "\"? ").orElse(""),
                        String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    private Optional<Node> value(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private Optional<String> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return isNull(node) ? Optional.empty() : Optional.of(scalar.getValue());
        }
        problems.error("yaml-wrong-kind", placeOf(node), key, "a text or a number");
        return Optional.empty();
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private Place placeOf(Node node) {
        return node.getStartMark().map(YamlMapping::place).orElse(place);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getName(), mark.getLine() + 1, mark.getColumn() + 1);
    }
}
