package org.qelem.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qelem.Publisher;
import org.qelem.problem.Problem;
import org.qelem.report.JsonReport;
import org.qelem.report.SarifReport;
import org.qelem.report.Subject;
import org.qelem.report.TextReport;

/** What the user reads: a line for each output, and each problem with its place, an excerpt and a hint; or what a program reads. */
final class Report {

    private static final String ERASE_LINE = "\r\u001B[K";

    private final TextReport text = new TextReport();
    private final PrintWriter out;
    private final PrintWriter err;
    private final MessageFormat format;
    private final boolean quiet;
    private final boolean terminal;
    private final List<Subject> subjects = new ArrayList<>();

    Report(PrintWriter out, PrintWriter err, MessageFormat format, boolean quiet, boolean terminal) {
        this.out = out;
        this.err = err;
        this.format = format;
        this.quiet = quiet || format != MessageFormat.text;
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
        erase();
        Subject subject = new Subject(folder.toString(), folder, problems);
        subjects.add(subject);
        if (format == MessageFormat.text) {
            text.write(subject, err);
            err.flush();
        }
    }

    /** Tells what is told at the end. */
    void end(String version) throws IOException {
        if (format == MessageFormat.text) {
            return;
        }
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        if (format == MessageFormat.json) {
            new JsonReport().write(subjects, document);
        } else {
            new SarifReport(version).write(subjects, document);
        }
        out.println(document.toString(StandardCharsets.UTF_8));
        out.flush();
    }

    private void erase() {
        if (terminal && !quiet) {
            out.print(ERASE_LINE);
        }
        out.flush();
    }
}
