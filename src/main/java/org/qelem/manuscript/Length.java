package org.qelem.manuscript;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths as publications and themes write them: a number and a unit, without a space. */
public final class Length {

    private static final Map<String, Double> POINTS = Map.of("pt", 1.0, "mm", 72 / 25.4, "cm", 72 / 2.54, "in", 72.0);
    private static final Pattern SYNTAX = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(pt|mm|cm|in)");

    private Length() {
    }

    /** A length in pt; empty if the text is none. */
    public static OptionalDouble points(String text) {
        Matcher length = SYNTAX.matcher(text);
        return length.matches() ? OptionalDouble.of(Double.parseDouble(length.group(1)) * POINTS.get(length.group(2)))
                : OptionalDouble.empty();
    }

    /** A length in pt that is given in mm. */
    public static double ofMillimetres(double millimetres) {
        return millimetres * POINTS.get("mm");
    }
}
