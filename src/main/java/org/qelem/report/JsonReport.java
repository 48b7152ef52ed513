package org.qelem.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.qelem.problem.Problem;
import org.qelem.problem.Spot;
import org.qelem.problem.Wording;

/**
 * The problems as one JSON array, for an editor's plug-in or a script. Each has {@code subject}, {@code code},
 * {@code severity}, {@code file}, {@code message}, and where it is known {@code line} and {@code column} (from 1),
 * {@code hint}, {@code excerpt} with {@code caret} (a column of it, from 0), {@code output}, {@code page} (from 1) and
 * {@code area} (left, top, width, height in pt from the page's upper left corner).
 */
public final class JsonReport {

    private final Wording wording = new Wording();

    /** Writes the problems of all subjects, and leaves {@code out} open. */
    public void write(List<Subject> subjects, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartArray();
            for (Subject subject : subjects) {
                for (Problem problem : subject.problems()) {
                    write(subject, problem, json);
                }
            }
            json.writeEndArray();
        }
    }

    /** Indented, and in ASCII: a terminal's or a pipe's encoding changes nothing of it. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());
    }

    private void write(Subject subject, Problem problem, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("subject", subject.name());
        json.writeStringField("code", problem.code());
        json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("file", subject.place(problem).file());
        if (problem.place().line() > 0) {
            json.writeNumberField("line", problem.place().line());
        }
        if (problem.place().column() > 0) {
            json.writeNumberField("column", problem.place().column());
        }
        json.writeStringField("message", wording.message(problem));
        if (wording.hint(problem).isPresent()) {
            json.writeStringField("hint", wording.hint(problem).get());
        }
        if (subject.excerpt(problem).isPresent()) {
            json.writeStringField("excerpt", subject.excerpt(problem).get().text());
            json.writeNumberField("caret", subject.excerpt(problem).get().column());
        }
        if (problem.spot().isPresent()) {
            write(problem.spot().get(), json);
        }
        json.writeEndObject();
    }

    private static void write(Spot spot, JsonGenerator json) throws IOException {
        json.writeStringField("output", spot.output());
        if (spot.page() > 0) {
            json.writeNumberField("page", spot.page());
            writeArea(spot, json);
        }
    }

    /** Left, top, width and height in pt, to a hundredth. */
    static void writeArea(Spot spot, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("area");
        for (double length : new double[] {spot.x(), spot.y(), spot.width(), spot.height()}) {
            json.writeNumber(Math.round(length * 100) / 100.0);
        }
        json.writeEndArray();
    }
}
