package org.qelem.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qelem.problem.NearestName;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What a value of a specification must be. Reading a value reports each thing that is wrong with it, at its
 * place, and gives the value as a {@code String}, {@code Double}, {@code List} or {@code Map}; nothing if it is wrong.
 */
sealed interface Rule {

    Optional<Object> read(Node node, String pointer, SpecificationReading reading);

    /** What is expected, for a message. */
    String expected();

    /** Any text, and what YAML takes for a number. */
    record Text() implements Rule {
        @Override
        public Optional<Object> read(Node node, String pointer, SpecificationReading reading) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                return Optional.of(scalar.getValue());
            }
            return reading.wrongKind(node, pointer, this);
        }

        @Override
        public String expected() {
            return "a text";
        }
    }

    /** One of a few words. */
    record Word(List<String> words) implements Rule {
        Word(String... words) {
            this(List.of(words));
        }

        @Override
        public Optional<Object> read(Node node, String pointer, SpecificationReading reading) {
            if (!(node instanceof ScalarNode scalar)) {
                return reading.wrongKind(node, pointer, this);
            }
            if (!words.contains(scalar.getValue())) {
                reading.error("yaml-not-one-of", node, SpecificationReading.last(pointer), scalar.getValue(), String.join(", ", words));
                return Optional.empty();
            }
            return Optional.of(scalar.getValue());
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", words);
        }
    }

    /** A number between two others, both included. */
    record Number(double least, double most) implements Rule {
        @Override
        public Optional<Object> read(Node node, String pointer, SpecificationReading reading) {
            if (node instanceof ScalarNode scalar) {
                try {
                    double number = Double.parseDouble(scalar.getValue());
                    if (number >= least && number <= most) {
                        return Optional.of(number);
                    }
                } catch (NumberFormatException e) {
                    // Not a number: said below.
                }
            }
            return reading.wrongKind(node, pointer, this);
        }

        @Override
        public String expected() {
            return "a number from " + plain(least) + " to " + plain(most);
        }

        private static String plain(double number) {
            return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        }
    }

    /** A sequence of as many values as there are rules, such as a position. */
    record Tuple(String meaning, List<Rule> rules) implements Rule {
        Tuple(String meaning, Rule... rules) {
            this(meaning, List.of(rules));
        }

        @Override
        public Optional<Object> read(Node node, String pointer, SpecificationReading reading) {
            if (!(node instanceof SequenceNode sequence) || sequence.getValue().size() != rules.size()) {
                return reading.wrongKind(node, pointer, this);
            }
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                rules.get(i).read(sequence.getValue().get(i), pointer, reading).ifPresent(values::add);
            }
            return values.size() == rules.size() ? Optional.of(values) : Optional.empty();
        }

        @Override
        public String expected() {
            return meaning;
        }
    }

    /** A sequence of values of one kind. */
    record ListOf(Rule item, int least) implements Rule {
        @Override
        public Optional<Object> read(Node node, String pointer, SpecificationReading reading) {
            if (!(node instanceof SequenceNode sequence) || sequence.getValue().size() < least) {
                return reading.wrongKind(node, pointer, this);
            }
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < sequence.getValue().size(); i++) {
                String itemPointer = pointer + "/" + i;
                Node itemNode = sequence.getValue().get(i);
                reading.remember(itemPointer, itemNode);
                item.read(itemNode, itemPointer, reading).ifPresent(values::add);
            }
            return Optional.of(values);
        }

        @Override
        public String expected() {
            return "a list of " + least + " or more, each " + item.expected();
        }
    }

    /** A mapping with known keys; an optional key's rule is in an {@link Optionally}. */
    record Keys(Map<String, Rule> rules) implements Rule {
        @Override
        public Optional<Object> read(Node node, String pointer, SpecificationReading reading) {
            if (!(node instanceof MappingNode mapping)) {
                return reading.wrongKind(node, pointer, this);
            }
            Map<String, Object> values = new LinkedHashMap<>();
            TreeSet<String> missing = new TreeSet<>(rules.keySet());
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                Rule rule = rules.get(key);
                if (rule == null) {
                    reading.error("yaml-key-unknown", tuple.getKeyNode(), key,
                            NearestName.to(key, rules.keySet()).map(name -> "Did you mean \"" + name + "\"? ").orElse(""),
                            String.join(", ", new TreeSet<>(rules.keySet())));
                } else if (missing.remove(key)) {
                    String keyPointer = pointer + "/" + key;
                    reading.remember(keyPointer, tuple.getValueNode());
                    rule.read(tuple.getValueNode(), keyPointer, reading).ifPresent(value -> values.put(key, value));
                } else {
                    reading.error("yaml-key-twice", tuple.getKeyNode(), key);
                }
            }
            missing.removeIf(key -> rules.get(key) instanceof Optionally);
            missing.forEach(key -> reading.error("yaml-key-missing", node, key));
            return missing.isEmpty() ? Optional.of(values) : Optional.empty();
        }

        @Override
        public String expected() {
            return "a mapping with the keys " + String.join(", ", new TreeSet<>(rules.keySet()));
        }
    }

    /** A key that may be left out. */
    record Optionally(Rule rule) implements Rule {
        @Override
        public Optional<Object> read(Node node, String pointer, SpecificationReading reading) {
            return rule.read(node, pointer, reading);
        }

        @Override
        public String expected() {
            return rule.expected();
        }
    }

    /** A value for each of the specification's languages. */
    record ByLanguage(Rule rule) implements Rule {
        @Override
        public Optional<Object> read(Node node, String pointer, SpecificationReading reading) {
            if (!(node instanceof MappingNode mapping)) {
                return reading.wrongKind(node, pointer, this);
            }
            Map<String, Object> values = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String language = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                if (!reading.languages().contains(language)) {
                    reading.error("map-language-unknown", tuple.getKeyNode(), language, String.join(", ", reading.languages()));
                } else {
                    rule.read(tuple.getValueNode(), pointer, reading).ifPresent(value -> values.put(language, value));
                }
            }
            for (String language : reading.languages()) {
                boolean given = mapping.getValue().stream().anyMatch(
                        tuple -> tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(language));
                if (!given) {
                    reading.error("map-language-missing", node, SpecificationReading.last(pointer), language);
                }
            }
            return Optional.of(values);
        }

        @Override
        public String expected() {
            return rule.expected() + " for each language";
        }
    }

    /** A value that may be written in different ways, told apart by the kind of YAML node. */
    record Either(Rule scalar, Rule sequence, Rule mapping) implements Rule {
        @Override
        public Optional<Object> read(Node node, String pointer, SpecificationReading reading) {
            Rule rule = node instanceof MappingNode ? mapping : node instanceof SequenceNode ? sequence : scalar;
            return rule.read(node, pointer, reading);
        }

        @Override
        public String expected() {
            return List.of(scalar, sequence, mapping).stream().map(Rule::expected).collect(Collectors.joining(", or "));
        }
    }
}
