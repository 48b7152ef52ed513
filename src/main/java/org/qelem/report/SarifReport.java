package org.qelem.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Severity;
import org.qelem.problem.Spot;
import org.qelem.problem.Wording;

/**
 * The problems as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which editors and code hosts show at the
 * line. The place in an output stands as a related location, with the page and the area in pt among its properties: SARIF
 * knows lines, not pages.
 */
public final class SarifReport {

    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Wording wording = new Wording();
    private final String version;

    /** @param version that of Qelem */
    public SarifReport(String version) {
        this.version = version;
    }

    /** Writes one run over all subjects, and leaves {@code out} open. */
    public void write(List<Subject> subjects, OutputStream out) throws IOException {
        List<String> rules = subjects.stream().flatMap(subject -> subject.problems().stream())
                .map(Problem::code).distinct().sorted().toList();
        try (JsonGenerator json = JsonReport.generator(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            writeTool(rules, json);
            json.writeStringField("columnKind", "unicodeCodePoints");
            json.writeArrayFieldStart("results");
            for (Subject subject : subjects) {
                for (Problem problem : subject.problems()) {
                    writeResult(subject, problem, rules, json);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void writeTool(List<String> rules, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Qelem");
        json.writeStringField("version", version);
        json.writeArrayFieldStart("rules");
        for (String rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeResult(Subject subject, Problem problem, List<String> rules, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", problem.code());
        json.writeNumberField("ruleIndex", rules.indexOf(problem.code()));
        boolean waived = problem.severity() == Severity.WAIVED;
        json.writeStringField("level", waived ? "note" : problem.severity().name().toLowerCase(Locale.ROOT));
        if (waived) {
            // 3.35: suppressed by a construct in what the user wrote
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "inSource");
            json.writeEndObject();
            json.writeEndArray();
        }
        writeMessage(wording.message(problem) + wording.hint(problem).map(hint -> " " + hint).orElse(""), json);
        json.writeArrayFieldStart("locations");
        writeLocation(subject.place(problem), json);
        json.writeEndArray();
        if (problem.spot().isPresent()) {
            json.writeArrayFieldStart("relatedLocations");
            writeLocation(problem.spot().get(), json);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeMessage(String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("message");
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static void writeLocation(Place place, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        writeArtifact(place.file(), json);
        if (place.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", place.line());
            if (place.column() > 0) {
                json.writeNumberField("startColumn", place.column());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeLocation(Spot spot, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        writeArtifact(spot.output().replace("!/", "/"), json);
        json.writeEndObject();
        if (spot.page() > 0) {
            writeMessage("page " + spot.page(), json);
            json.writeObjectFieldStart("properties");
            json.writeNumberField("page", spot.page());
            JsonReport.writeArea(spot, json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeArtifact(String file, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(file));
        json.writeEndObject();
    }

    /** A relative reference where the file is named so, which a reader resolves against the folder of the run. */
    private static String uri(String file) {
        if (Path.of(file).isAbsolute()) {
            return Path.of(file).toUri().toString();
        }
        try {
            return new URI(null, null, file.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
