package org.qelem.map;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qelem.map.Rule.ByLanguage;
import org.qelem.map.Rule.Either;
import org.qelem.map.Rule.Keys;
import org.qelem.map.Rule.ListOf;
import org.qelem.map.Rule.Number;
import org.qelem.map.Rule.Optionally;
import org.qelem.map.Rule.Text;
import org.qelem.map.Rule.Tuple;
import org.qelem.map.Rule.Word;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a {@code *.map.yaml} file. Its constants are the schema, and say what an author may write. */
final class SpecificationReader {

    private static final Rule TEXTS = new ByLanguage(new Text());
    private static final Rule LONGITUDE = new Number(-180, 180);
    private static final Rule LATITUDE = new Number(-85, 85);
    private static final Rule POSITION = new Tuple("a position [longitude, latitude] in degrees", LONGITUDE, LATITUDE);
    private static final Rule LINE = new ListOf(POSITION, 2);
    private static final Rule SPINE = new ListOf(
            new Tuple("a position with a half-width [longitude, latitude, km]", LONGITUDE, LATITUDE, new Number(1, 500)), 2);
    private static final Rule ONLY = new Optionally(new ListOf(new Word("screen", "print", "epub"), 1));

    private static final Rule SIDE = new Word("n", "ne", "e", "se", "s", "sw", "w", "nw");
    private static final Rule SIDES = new Either(SIDE, new ListOf(SIDE, 1),
            new ByLanguage(new Either(SIDE, new ListOf(SIDE, 1), SIDE)));

    private static final Rule PROJECTION = new Keys(Map.of(
            "type", new Word("lambert-conformal-conic", "mercator", "equirectangular"),
            "parallels", new Optionally(new Tuple("two standard parallels in degrees", LATITUDE, LATITUDE)),
            "centre", POSITION,
            "scale", new Number(1000, 500_000_000),
            "ellipsoid", new Optionally(new Word("wgs84", "sphere"))));

    private static final Rule LAYER = new Keys(Map.of(
            "from", new Text(),
            "name", new Text(),
            "class", new Optionally(new Text()),
            "as", new Word("land", "focus", "relief-gentle", "relief-steep", "lake", "stream", "river", "coast",
                    "governorate", "border", "claim")));

    private static final Rule AREA = new Keys(Map.of(
            "id", new Text(),
            "style", new Word("activity", "notable"),
            "bands", new Optionally(new ListOf(SPINE, 1)),
            "polygons", new Optionally(new ListOf(new ListOf(POSITION, 3), 1))));

    private static final Rule CORRIDOR = new Keys(Map.of(
            "id", new Text(),
            "style", new Word("corridor", "likelier"),
            "path", LINE));

    private static final Rule PLACE = new Keys(Map.of(
            "at", POSITION,
            "kind", new Word("capital", "city", "town", "minor"),
            "label", TEXTS,
            "side", new Optionally(SIDES),
            "only", ONLY));

    private static final Rule LABEL = new Keys(Map.of(
            "at", POSITION,
            "or", new Optionally(new ListOf(POSITION, 1)),
            "kind", new Word("country", "neighbour", "province", "region", "feature", "water", "corridor"),
            "rotate", new Optionally(new Number(-90, 90)),
            "label", TEXTS,
            "only", ONLY));

    private static final Rule RIVER = new Keys(Map.of(
            "along", new Tuple("the two ends of a chord, each [longitude, latitude]", POSITION, POSITION),
            "side", new Word("n", "s"),
            "label", TEXTS,
            "only", ONLY));

    private static final Rule LEGEND_ENTRY = new Keys(Map.of(
            "style", new Word("activity", "notable", "corridor", "likelier", "border", "claim", "governorate",
                    "river", "stream", "coast"),
            "label", TEXTS,
            "only", ONLY));

    private static final Rule SCALE_BAR = new Keys(Map.of(
            "km", new ListOf(new Number(0, 20_000), 2),
            "at", new Word("bottom-left", "bottom-right", "top-left", "top-right"),
            "unit", TEXTS));

    private static final Rule LOCATOR = new Keys(Map.of(
            "from", new Text(),
            "box", new Tuple("[west, south, east, north] in degrees", LONGITUDE, LATITUDE, LONGITUDE, LATITUDE),
            "width", new Number(10, 100),
            "highlight", new ListOf(new Text(), 0)));

    private static final Rule SPECIFICATION = new Keys(Map.ofEntries(
            entry("map", new Word("1")),
            entry("languages", new ListOf(new Text(), 1)),
            entry("size", new Tuple("[width, height] in mm", new Number(20, 1000), new Number(20, 1000))),
            entry("projection", PROJECTION),
            entry("title", TEXTS),
            entry("description", TEXTS),
            entry("layers", new ListOf(LAYER, 1)),
            entry("graticule", new Optionally(new Keys(Map.of("step", new Number(1, 30))))),
            entry("areas", new Optionally(new ListOf(AREA, 0))),
            entry("corridors", new Optionally(new ListOf(CORRIDOR, 0))),
            entry("places", new Optionally(new ListOf(PLACE, 0))),
            entry("labels", new Optionally(new ListOf(LABEL, 0))),
            entry("rivers", new Optionally(new ListOf(RIVER, 0))),
            entry("legend", new Optionally(new ListOf(LEGEND_ENTRY, 0))),
            entry("schematic", new Optionally(TEXTS)),
            entry("approval", new Optionally(new Word("awaited", "given"))),
            entry("notes", new Optionally(new ListOf(new Keys(Map.of("text", TEXTS, "only", ONLY)), 0))),
            entry("scalebar", new Optionally(SCALE_BAR)),
            entry("north", new Optionally(TEXTS)),
            entry("locator", new Optionally(LOCATOR))));

    private SpecificationReader() {
    }

    /**
     * Reads and checks a specification.
     *
     * @param file its name, for messages
     * @return nothing if something is wrong; the errors are in {@code problems}
     */
    static Optional<Specification> read(String file, String text, Problems problems) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(20).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.error("yaml-not-mapping", Place.of(file));
                return Optional.empty();
            }
            return check(file, root.get(), problems);
        } catch (MarkedYamlEngineException e) {
            problems.error("yaml-syntax", e.getProblemMark().map(mark -> place(file, mark)).orElse(Place.of(file)), e.getProblem());
        } catch (YamlEngineException e) {
            problems.error("yaml-syntax", Place.of(file), String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static Optional<Specification> check(String file, Node root, Problems problems) {
        SpecificationReading reading = new SpecificationReading(file, problems);
        reading.useLanguages(languages(root));
        Optional<Object> values = SPECIFICATION.read(root, "", reading);
        values.ifPresent(read -> checkParallels((Map<?, ?>) read, reading));
        return values.filter(read -> !reading.foundErrors())
                .map(read -> new Specification(file, (Map<?, ?>) read, reading.languages(), reading.places()));
    }

    /** A cone has standard parallels; other projections have none. */
    private static void checkParallels(Map<?, ?> specification, SpecificationReading reading) {
        if (specification.get("projection") instanceof Map<?, ?> projection
                && "lambert-conformal-conic".equals(projection.get("type")) && !projection.containsKey("parallels")) {
            reading.errorAt("yaml-key-missing", "/projection", "parallels");
        }
    }

    /** The declared languages, which every text is checked against; the key itself is checked with the others. */
    private static List<String> languages(Node root) {
        if (!(root instanceof MappingNode mapping)) {
            return List.of();
        }
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals("languages"))
                .map(tuple -> tuple.getValueNode())
                .flatMap(node -> node instanceof SequenceNode sequence
                        ? sequence.getValue().stream() : Stream.empty())
                .filter(ScalarNode.class::isInstance)
                .map(node -> ((ScalarNode) node).getValue())
                .toList();
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
