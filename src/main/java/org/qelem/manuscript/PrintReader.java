package org.qelem.manuscript;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.qelem.problem.Problems;
import org.qelem.yaml.YamlMapping;

/** Reads what a print edition says. */
final class PrintReader {

    private static final String RECTO = "recto";
    private static final String ANY = "any";
    /** More than a printer asks for, and less than would leave no page. */
    private static final double WIDEST_BLEED = 10;
    private static final double WIDEST_BINDING = 40;
    private static final double LONGEST_MULTIPLE = 64;
    private static final double LIGHTEST = 20;
    private static final double HEAVIEST = 500;
    private static final double DENSEST = 0.5;
    private static final double LOOSEST = 4;

    private final YamlMapping edition;
    private final Problems problems;

    PrintReader(YamlMapping edition, Problems problems) {
        this.edition = edition;
        this.problems = problems;
    }

    Print read() {
        Map<String, Print.Standard> standards = new LinkedHashMap<>();
        for (Print.Standard standard : Print.Standard.values()) {
            standards.put(standard.label(), standard);
        }
        Print.Standard standard = standards.get(
                edition.oneOf("standard", Print.Standard.PDF_X_4.label(), standards.keySet()));
        double bleed = length("bleed", 3, WIDEST_BLEED);
        boolean marks = edition.flag("crop-marks", false);
        double binding = length("binding", 0, WIDEST_BINDING);
        boolean recto = edition.oneOf("sections", ANY, Set.of(ANY, RECTO)).equals(RECTO);
        int multiple = (int) number(edition, "page-multiple", "\\d{1,3}", "a whole number", new Range(1, LONGEST_MULTIPLE)).orElse(1);
        return new Print(standard, bleed, marks, binding, recto, multiple, paper(), edition.place());
    }

    private Optional<Print.Paper> paper() {
        return edition.mapping("paper").flatMap(paper -> {
            paper.requiredText("grammage");
            paper.requiredText("bulk");
            OptionalDouble grammage = number(paper, "grammage", "\\d+(\\.\\d+)?", "a number of g/m²", new Range(LIGHTEST, HEAVIEST));
            OptionalDouble bulk = number(paper, "bulk", "\\d+(\\.\\d+)?", "a number of cm³/g", new Range(DENSEST, LOOSEST));
            paper.reportUnknownKeys();
            return grammage.isPresent() && bulk.isPresent()
                    ? Optional.of(new Print.Paper(grammage.getAsDouble(), bulk.getAsDouble())) : Optional.empty();
        });
    }

    /** @param least the smallest value that is allowed, and {@code most} the largest, both included */
    private record Range(double least, double most) {
        boolean holds(double value) {
            return value >= least && value <= most;
        }
    }

    /** A length in pt; the default and the most are in mm. */
    private double length(String key, double otherwise, double most) {
        return value(edition, key, "a length such as 3mm, from 0 to " + plain(most) + "mm",
                new Range(0, Length.ofMillimetres(most)), Length::points).orElse(Length.ofMillimetres(otherwise));
    }

    private OptionalDouble number(YamlMapping mapping, String key, String syntax, String kind, Range range) {
        return value(mapping, key, kind + " from " + plain(range.least()) + " to " + plain(range.most()), range,
                text -> text.matches(syntax) ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty());
    }

    private OptionalDouble value(YamlMapping mapping, String key, String wanted, Range range, Function<String, OptionalDouble> reading) {
        Optional<String> text = mapping.text(key);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble value = reading.apply(text.get());
        if (value.isPresent() && range.holds(value.getAsDouble())) {
            return value;
        }
        problems.error("setting-wrong", mapping.placeOf(key), key, text.get(), wanted);
        return OptionalDouble.empty();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
