package org.qelem.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.qelem.problem.Severity;
import org.qelem.yaml.YamlMapping;

/**
 * Reads profiles. {@code standard.yaml} lists every rule by sections, with its limits; {@code screen}, {@code print},
 * {@code epub} and files of the user begin with {@code extends:} and override some. An unknown section, rule or limit, another
 * unit, or a word for a number is an error at its line.
 */
public final class CheckProfileReader {

    /** The profiles that Qelem brings. */
    public static final Set<String> NAMES = Set.of("screen", "print", "epub");
    private static final String STANDARD = "standard";
    private static final String EXTENDS = "extends";
    private static final Set<String> SEVERITIES = Set.of("error", "warning", "off");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Problems problems;

    public CheckProfileReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads a profile of Qelem's.
     *
     * @param name one of {@link #NAMES}
     * @throws BuildFailed if something in it is wrong; it is reported
     */
    public CheckProfile read(String name) throws BuildFailed {
        CheckProfile profile = new CheckProfile(name, rules(named(name), true));
        problems.stopOnErrors();
        return profile;
    }

    /**
     * Reads a file of the user's.
     *
     * @throws BuildFailed if it cannot be read or something in it is wrong; it is reported
     */
    public CheckProfile read(Path file) throws BuildFailed {
        String name = file.toString();
        try {
            YamlMapping yaml = YamlMapping.parse(name,
                    SourceText.decode(name, Files.readAllBytes(file), problems).text(), problems);
            CheckProfile profile = new CheckProfile(file.getFileName().toString(), rules(yaml, false));
            problems.stopOnErrors();
            return profile;
        } catch (IOException e) {
            throw problems.fatal("file-unreadable", Place.of(name), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads a profile of Qelem's by its name, or else a file.
     *
     * @throws BuildFailed if it cannot be read or something in it is wrong; it is reported
     */
    public CheckProfile find(String nameOrFile) throws BuildFailed {
        return NAMES.contains(nameOrFile) ? read(nameOrFile) : read(Path.of(nameOrFile));
    }

    private YamlMapping named(String name) throws BuildFailed {
        try (InputStream stream = CheckProfileReader.class.getResourceAsStream(name + ".yaml")) {
            String file = name + ".yaml";
            return YamlMapping.parse(file, SourceText.decode(file, stream.readAllBytes(), problems).text(), problems);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rules of a profile and of those that it extends. */
    private Map<String, RuleSettings> rules(YamlMapping yaml, boolean ours) throws BuildFailed {
        String base = yaml.requiredText(EXTENDS);
        Set<String> bases = ours ? Set.of(STANDARD) : Set.of("epub", "print", "screen", STANDARD);
        yaml.oneOf(EXTENDS, base, bases);
        problems.stopOnErrors();
        YamlMapping standard = named(STANDARD);
        Map<String, RuleSettings> rules = new LinkedHashMap<>();
        Map<String, Map<String, RuleSettings>> sections = new LinkedHashMap<>();
        for (String section : standard.keys()) {
            Map<String, RuleSettings> defined = new LinkedHashMap<>();
            standard.mapping(section).ifPresent(rows -> rows.keys().forEach(
                    rule -> rows.mapping(rule).ifPresent(row -> defined.put(rule, defined(rule, row)))));
            sections.put(section, defined);
        }
        if (!base.equals(STANDARD)) {
            override(named(base), sections);
        }
        override(yaml, sections);
        sections.values().forEach(rules::putAll);
        return rules;
    }

    private RuleSettings defined(String rule, YamlMapping row) {
        Map<String, Threshold> limits = new LinkedHashMap<>();
        Optional<Severity> severity = severity(row, Optional.empty());
        String source = row.requiredText("source");
        for (String limit : row.keys()) {
            if (!limit.equals("severity") && !limit.equals("source")) {
                row.mapping(limit).ifPresent(values -> limits.put(limit, threshold(values, values.text("unit").orElse(""))));
            }
        }
        return new RuleSettings(rule, severity, source, limits);
    }

    private void override(YamlMapping yaml, Map<String, Map<String, RuleSettings>> sections) {
        yaml.has(EXTENDS);
        sections.forEach((section, rules) -> yaml.mapping(section).ifPresent(rows -> {
            rules.replaceAll((rule, settings) -> rows.mapping(rule).map(row -> overridden(settings, row)).orElse(settings));
            rows.reportUnknownKeys();
        }));
        yaml.reportUnknownKeys();
    }

    private RuleSettings overridden(RuleSettings inherited, YamlMapping row) {
        Map<String, Threshold> limits = new LinkedHashMap<>(inherited.limits());
        limits.replaceAll((limit, threshold) -> row.mapping(limit).map(values -> overridden(threshold, values)).orElse(threshold));
        RuleSettings settings = new RuleSettings(inherited.name(), severity(row, inherited.severity()),
                row.text("source").orElse(inherited.source()), limits);
        row.reportUnknownKeys();
        return settings;
    }

    private Threshold overridden(Threshold inherited, YamlMapping values) {
        Threshold threshold = threshold(values, inherited.unit());
        if (!threshold.unit().equals(inherited.unit())) {
            problems.error("limit-unit", values.placeOf("unit"), threshold.unit(), inherited.unit());
        }
        return threshold;
    }

    private Threshold threshold(YamlMapping values, String unit) {
        String value = values.requiredText("value");
        if (!unit.isEmpty() && !NUMBER.matcher(value).matches()) {
            problems.error("limit-number", values.placeOf("value"), value, unit);
        }
        Threshold threshold = new Threshold(value, values.text("unit").orElse(unit), values.requiredText("source"), values.place());
        values.reportUnknownKeys();
        return threshold;
    }

    private static Optional<Severity> severity(YamlMapping row, Optional<Severity> inherited) {
        Optional<String> text = row.text("severity");
        if (text.isEmpty()) {
            return inherited;
        }
        row.oneOf("severity", text.get(), SEVERITIES);
        return text.get().equals("error") ? Optional.of(Severity.ERROR)
                : text.get().equals("warning") ? Optional.of(Severity.WARNING) : Optional.empty();
    }
}
