package org.qelem.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qelem.report.HtmlReport;
import org.qelem.report.JUnitReport;
import org.qelem.report.JsonReport;
import org.qelem.report.SarifReport;
import org.qelem.report.Subject;

/** How problems are told. All but {@link #text} are one document, and nothing else stands on the standard output. */
enum MessageFormat {
    /** For people: lines on the standard error. */
    text(""),
    /** One array: see {@link JsonReport}. */
    json(".json"),
    /** One SARIF 2.1.0 log. */
    sarif(".sarif"),
    /** JUnit XML. */
    junit(".xml"),
    /** A page for a browser. */
    html(".html");

    private final String suffix;

    MessageFormat(String suffix) {
        this.suffix = suffix;
    }

    /** The format that a file's name asks for. */
    static Optional<MessageFormat> of(Path file) {
        return Arrays.stream(values()).filter(format -> format != text && file.getFileName().toString().endsWith(format.suffix)).findFirst();
    }

    /** Writes the document, and leaves {@code out} open. */
    void write(List<Subject> subjects, String version, OutputStream out) throws IOException {
        switch (this) {
            case json -> new JsonReport().write(subjects, out);
            case sarif -> new SarifReport(version).write(subjects, out);
            case junit -> new JUnitReport().write(subjects, out);
            case html -> new HtmlReport(version).write(subjects, out);
            case text -> throw new IllegalStateException("text is written line by line");
        }
    }
}
