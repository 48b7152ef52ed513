package org.qelem.picture;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How short the dashes of a drawing are beside its lengths. To know how far a line reaches, Batik 1.19 makes a shape of each of
 * its dashes, and a billion of them fill the memory (2026-11).
 */
final class SvgDashes {

    /** The most dashes on the longest length. */
    private static final double MOST = 1_000_000;
    private static final Set<String> LENGTHS = Set.of("d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final Pattern IN_STYLE = Pattern.compile("(?i)stroke-dasharray\\s*:([^;}]*)");

    private double shortest = Double.POSITIVE_INFINITY;
    private double longest;

    void attribute(String name, String value) {
        if (name.equals("stroke-dasharray")) {
            dashes(value);
        } else if (name.equals("style")) {
            style(value);
        } else if (LENGTHS.contains(name)) {
            Matcher number = NUMBER.matcher(value);
            while (number.find()) {
                longest = Math.max(longest, Math.abs(Double.parseDouble(number.group())));
            }
        }
    }

    void style(String css) {
        IN_STYLE.matcher(css).results().forEach(dash -> dashes(dash.group(1)));
    }

    /** A pattern of dashes and gaps; one of zeros alone is a whole line. */
    private void dashes(String pattern) {
        double sum = NUMBER.matcher(pattern).results().mapToDouble(number -> Math.abs(Double.parseDouble(number.group()))).sum();
        if (sum > 0) {
            shortest = Math.min(shortest, sum);
        }
    }

    void check() throws SvgFault {
        if (longest / shortest > MOST) {
            throw new SvgFault(String.format(Locale.ROOT, "dashes of %s on lengths of up to %s", shortest, longest));
        }
    }
}
