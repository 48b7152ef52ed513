package org.qelem.report;

import java.io.PrintWriter;
import java.util.Locale;
import org.qelem.problem.Wording;

/** Each problem with its place, an excerpt and a hint, as lines of text. */
public final class TextReport {

    private final Wording wording = new Wording();

    /** Writes the problems of one subject. */
    public void write(Subject subject, PrintWriter out) {
        subject.problems().forEach(problem -> {
            out.println(problem.severity().name().toLowerCase(Locale.ROOT) + ": " + subject.place(problem) + ": "
                    + problem.spot().filter(spot -> spot.page() > 0).map(spot -> "(page " + spot.page()
                            + (spot.output().equals(problem.place().file()) ? "" : " of " + spot.output()) + ") ").orElse("")
                    + wording.message(problem) + " [" + problem.code() + "]");
            subject.excerpt(problem).ifPresent(excerpt -> {
                out.println("  | " + excerpt.text());
                out.println("  | " + " ".repeat(excerpt.column()) + "^");
            });
            wording.hint(problem).ifPresent(hint -> out.println("  hint: " + hint));
        });
    }
}
