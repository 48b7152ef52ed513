package org.qelem.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.qelem.Publisher;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

/** Builds small publications for tests, all with one publisher: it keeps the stylesheets that it has compiled. */
public final class Press {

    /** The project's folder: {@code stylesheets/}, {@code fonts/}. */
    public static final Path HOME = Path.of(System.getProperty("qelem.home", "."));

    private static Publisher publisher;

    private Press() {
    }

    /**
     * What came of a build.
     *
     * @param outputs empty if the build failed
     * @param problems all that was reported
     */
    public record Print(List<Publisher.Output> outputs, List<Problem> problems) {

        /** {@code "glyph-missing text.md:3:7"}, for each problem but those about alternative texts. */
        public List<String> complaints() {
            return problems.stream().filter(problem -> !problem.code().equals("alt-missing"))
                    .map(problem -> problem.code() + " " + problem.place()).toList();
        }

        /** The pages of the only output. */
        public Pages pages() {
            if (outputs.size() != 1) {
                throw new AssertionError("not one output: " + outputs + ", " + problems);
            }
            return Pages.read(outputs.get(0).file());
        }
    }

    /** Builds a publication in English of one file, {@code text.md}. */
    public static Print english(Path folder, String markdown) {
        return print(publication(folder, "title: A test\nlang: en\n", Map.of("text.md", markdown)));
    }

    /** Writes a publication. */
    public static Path publication(Path folder, String description, Map<String, String> texts) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("publication.yaml"), description);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Files.writeString(folder.resolve(text.getKey()), text.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds a publication; its outputs lie in a folder {@code out} in it. */
    public static Print print(Path folder) {
        return print(publisher(), new Publisher.Request(folder, Set.of(), folder.resolve("out"), Set.of()));
    }

    /** Builds what is asked for. */
    public static Print print(Publisher.Request request) {
        return print(publisher(), request);
    }

    /** Builds a publication with a publisher that is not the common one. */
    public static Print print(Publisher publisher, Publisher.Request request) {
        Problems problems = new Problems();
        List<Publisher.Output> outputs = new ArrayList<>();
        try {
            outputs.addAll(publisher.build(request, problems, step -> { }));
        } catch (BuildFailed e) {
            // the problems say why
        }
        return new Print(outputs, problems.all());
    }

    private static synchronized Publisher publisher() {
        if (publisher == null) {
            Locale.setDefault(Locale.ROOT);
            try {
                publisher = new Publisher(HOME, HOME.resolve("target").resolve("drawings"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return publisher;
    }
}
