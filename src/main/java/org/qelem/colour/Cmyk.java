package org.qelem.colour;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour by its inks, each from 0 (no ink) to 1 (solid). */
public record Cmyk(double cyan, double magenta, double yellow, double black) {

    /** As CSS and SVG write it, and as {@code stylesheets/map/look.xsl} does. */
    public static final String SYNTAX = "device-cmyk\\(\\s*(0|1|0?\\.\\d+)\\s*,\\s*(0|1|0?\\.\\d+)\\s*,\\s*(0|1|0?\\.\\d+)\\s*,\\s*(0|1|0?\\.\\d+)\\s*\\)";

    private static final Pattern PATTERN = Pattern.compile(SYNTAX);

    /** Reads {@code device-cmyk(0, .9, .8, .4)}; empty if the text is no such colour. */
    public static Optional<Cmyk> parse(String text) {
        Matcher colour = PATTERN.matcher(text);
        return colour.matches() ? Optional.of(new Cmyk(ink(colour, 1), ink(colour, 2), ink(colour, 3), ink(colour, 4))) : Optional.empty();
    }

    private static double ink(Matcher colour, int group) {
        return Double.parseDouble(colour.group(group));
    }

    /** The sum of the inks: 4 is four solid inks on one another. */
    public double total() {
        return cyan + magenta + yellow + black;
    }
}
