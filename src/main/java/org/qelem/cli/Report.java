package org.qelem.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.qelem.Publisher;
import org.qelem.problem.Problem;
import org.qelem.problem.Severity;
import org.qelem.report.Subject;
import org.qelem.report.TextReport;

/** What the user reads: a line for each output, and each problem with its place, an excerpt and a hint; or what a program reads. */
final class Report {

    private static final String ERASE_LINE = "\r\u001B[K";

    private final TextReport text = new TextReport();
    private final PrintWriter out;
    private final PrintWriter err;
    private final MessageFormat format;
    private final List<Path> files;
    private final boolean quiet;
    private final boolean terminal;
    private final List<Subject> subjects = new ArrayList<>();

    /**
     * A report.
     *
     * @param files where it is written, too
     * @param terminal whether a person looks on
     */
    Report(PrintWriter out, PrintWriter err, MessageFormat format, List<Path> files, boolean quiet, boolean terminal) {
        this.out = out;
        this.err = err;
        this.format = format;
        this.files = List.copyOf(files);
        this.quiet = quiet || format != MessageFormat.text;
        this.terminal = terminal;
    }

    /** A step that has begun: shown on a terminal until the next line. */
    void progress(String step) {
        if (terminal && !quiet) {
            out.print(ERASE_LINE + step + " …");
            out.flush();
        }
    }

    void output(Publisher.Output output) {
        if (!quiet) {
            erase();
            String pages = output.layout().map(layout -> layout.pages() + " pages  ").orElse("");
            String spine = output.spine().map(width -> String.format(Locale.ROOT, "spine %.1f mm  ", width)).orElse("");
            out.printf(Locale.ROOT, "%s  %s%s%d kB  %.1f s%n", output.file(), pages, spine,
                    Math.round(output.bytes() / 1000.0), output.milliseconds() / 1000.0);
        }
    }

    void failed(Path folder) {
        erase();
        err.println(folder + ": nothing was written.");
    }

    void problems(Path folder, List<Problem> problems) {
        tell(new Subject(folder.toString(), folder, problems));
    }

    /** Tells what was found in finished files, and returns whether all are fit. */
    boolean checked(List<Subject> checked) {
        for (Subject subject : checked) {
            tell(subject);
            if (!quiet) {
                out.println(subject.name() + ": " + (subject.isFit() ? "fit" : "not fit") + "  " + counts(subject) + "  ("
                        + String.join("; ", subject.measures()) + ")");
            }
        }
        return checked.stream().allMatch(Subject::isFit);
    }

    private static String counts(Subject subject) {
        return Arrays.stream(Severity.values()).sorted(Comparator.reverseOrder()).filter(severity -> subject.count(severity) > 0)
                .map(severity -> subject.count(severity) + " " + severity.name().toLowerCase(Locale.ROOT)
                        + (subject.count(severity) == 1 || severity == Severity.WAIVED ? "" : "s"))
                .reduce((one, other) -> one + ", " + other).orElse("nothing found");
    }

    private void tell(Subject subject) {
        erase();
        subjects.add(subject);
        if (format == MessageFormat.text) {
            text.write(subject, err);
            err.flush();
        }
    }

    /** Tells what is told at the end. */
    void end(String version) throws IOException {
        for (Path file : files) {
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            MessageFormat.of(file).orElseThrow().write(subjects, version, document);
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.write(file, document.toByteArray());
        }
        if (format != MessageFormat.text) {
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            format.write(subjects, version, document);
            out.println(document.toString(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private void erase() {
        if (terminal && !quiet) {
            out.print(ERASE_LINE);
        }
        out.flush();
    }
}
