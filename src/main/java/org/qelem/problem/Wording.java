package org.qelem.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words of each problem: {@code <code>} is the message and {@code <code>.hint} says what to do.
 * Placeholders are those of {@link MessageFormat}.
 */
public final class Wording {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n\\t]]");

    private final ResourceBundle bundle = ResourceBundle.getBundle("org.qelem.problem.problems", Locale.ROOT);

    /** What was found; for a code without a message, which is a defect of Qelem, its bare facts. */
    public String message(Problem problem) {
        return bundle.containsKey(problem.code())
                ? format(bundle.getString(problem.code()), problem) : problem.arguments().toString();
    }

    /** What to do about it. */
    public Optional<String> hint(Problem problem) {
        String key = problem.code() + ".hint";
        return bundle.containsKey(key) ? Optional.of(format(bundle.getString(key), problem)) : Optional.empty();
    }

    /** All codes that have a message. */
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>(bundle.keySet());
        codes.removeIf(key -> key.endsWith(".hint"));
        return codes;
    }

    private static String format(String pattern, Problem problem) {
        return new MessageFormat(pattern, Locale.ROOT).format(
                problem.arguments().stream().map(fact -> fact instanceof String text ? visible(text) : fact).toArray());
    }

    /** A fact may come from a manuscript: what a terminal would obey, or show in another order, becomes a sign. */
    private static String visible(String fact) {
        return CONTROLS.matcher(fact).replaceAll("\uFFFD");
    }
}
