package org.qelem.pdf;

import java.util.Map;
import org.qelem.manuscript.Length;

/**
 * How the word spaces of justified text are evened.
 *
 * @param idealWordSpacing what a word space should have beyond the font's own, in em: the stylesheet's
 *     {@code word-spacing.optimum}
 * @param maximumScaling how much wider or narrower the letters may become; 0.02 is the value that is
 *     customary for book faces and not seen by the reader
 */
public record Evenness(double idealWordSpacing, double maximumScaling) {

    /** Reads {@code word-space-optimum}, {@code letter-scaling} and {@code text-size} among a theme's tokens. */
    public static Evenness of(Map<String, String> tokens) {
        String optimum = tokens.get("word-space-optimum");
        double ideal = optimum.endsWith("em") ? Double.parseDouble(optimum.substring(0, optimum.length() - 2))
                : points(optimum) / points(tokens.get("text-size"));
        return new Evenness(ideal, Double.parseDouble(tokens.get("letter-scaling")));
    }

    private static double points(String length) {
        return Length.points(length).orElseThrow();
    }
}
