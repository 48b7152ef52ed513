package org.qelem.pdf;

import java.util.Map;

/**
 * How the word spaces of justified text are evened.
 *
 * @param idealWordSpacing what a word space should have beyond the font's own, in em: the stylesheet's
 *     {@code word-spacing.optimum}
 * @param maximumScaling how much wider or narrower the letters may become; 0.02 is the value that is
 *     customary for book faces and not seen by the reader
 */
public record Evenness(double idealWordSpacing, double maximumScaling) {

    private static final Map<String, Double> POINTS = Map.of("pt", 1.0, "mm", 72 / 25.4, "cm", 72 / 2.54, "in", 72.0);

    /** Reads {@code word-space-optimum}, {@code letter-scaling} and {@code text-size} among a theme's tokens. */
    public static Evenness of(Map<String, String> tokens) {
        String optimum = tokens.get("word-space-optimum");
        double ideal = optimum.endsWith("em") ? number(optimum) : points(optimum) / points(tokens.get("text-size"));
        return new Evenness(ideal, Double.parseDouble(tokens.get("letter-scaling")));
    }

    private static double points(String length) {
        return number(length) * POINTS.getOrDefault(length.substring(length.length() - 2), 1.0);
    }

    private static double number(String length) {
        return Double.parseDouble(length.substring(0, length.length() - 2));
    }
}
