package org.qelem.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.qelem.Publisher;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;
import org.qelem.problem.Wording;

/** What the user reads: a line for each output, and each problem with its place, an excerpt and a hint. */
final class Report {

    private static final String ERASE_LINE = "\r\u001B[K";
    /** More of a long line helps nobody. */
    private static final int EXCERPT = 100;

    private final Wording wording = new Wording();
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean quiet;
    private final boolean terminal;

    Report(PrintWriter out, PrintWriter err, boolean quiet, boolean terminal) {
        this.out = out;
        this.err = err;
        this.quiet = quiet;
        this.terminal = terminal;
    }

    /** A step that has begun: shown on a terminal until the next line. */
    void progress(Path folder, String step) {
        if (terminal && !quiet) {
            out.print(ERASE_LINE + folder.getFileName() + ": " + step + " …");
            out.flush();
        }
    }

    void output(Publisher.Output output) {
        if (!quiet) {
            erase();
            out.printf(Locale.ROOT, "%s  %s%d kB  %.1f s%n", output.file(), output.layout().map(layout -> layout.pages() + " pages  ").orElse(""),
                    Math.round(output.bytes() / 1000.0), output.milliseconds() / 1000.0);
        }
    }

    void failed(Path folder) {
        erase();
        err.println(folder + ": nothing was written.");
    }

    void problems(Path folder, List<Problem> problems) {
        erase();
        for (Problem problem : problems) {
            err.println(problem.severity().name().toLowerCase(Locale.ROOT) + ": " + place(folder, problem.place()) + ": "
                    + problem.spot().filter(spot -> spot.page() > 0).map(spot -> "(page " + spot.page() + ") ").orElse("")
                    + wording.message(problem) + " [" + problem.code() + "]");
            excerpt(folder, problem.place());
            wording.hint(problem).ifPresent(hint -> err.println("  hint: " + hint));
        }
        err.flush();
    }

    private void erase() {
        if (terminal && !quiet) {
            out.print(ERASE_LINE);
        }
        out.flush();
    }

    /** The place with the file as the user can open it from where the command was started. */
    private static String place(Path folder, Place place) {
        Path file = folder.resolve(place.file());
        return Files.exists(file) ? new Place(file.toString(), place.line(), place.column()).toString() : place.toString();
    }

    private void excerpt(Path folder, Place place) {
        Path file = folder.resolve(place.file());
        if (place.column() == 0 || !Files.isRegularFile(file)) {
            return;
        }
        try {
            String line = SourceText.decode(place.file(), Files.readAllBytes(file), new Problems()).line(place.line());
            int column = line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
            int from = Math.max(0, column - EXCERPT / 2);
            String excerpt = line.substring(from, Math.min(line.length(), from + EXCERPT)).replace('\t', ' ');
            err.println("  | " + excerpt);
            err.println("  | " + " ".repeat(line.codePointCount(from, column)) + "^");
        } catch (IOException | BuildFailed e) {
            // The excerpt is a courtesy; the problem itself is told.
        }
    }
}
