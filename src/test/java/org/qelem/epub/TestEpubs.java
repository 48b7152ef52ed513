package org.qelem.epub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qelem.Publisher;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Problems;

/** The study and three smaller publications with all their editions, built once for all tests that read them. */
public final class TestEpubs {

    public static final Path STUDY = Path.of("seeds/isis-defection");
    static final Path FEATURES = Path.of("src/test/cases/epub/features");
    static final Path RIGHT_TO_LEFT = Path.of("src/test/cases/epub/right-to-left");
    public static final Path SORANI = Path.of("src/test/cases/epub/sorani");
    /** The profiles that issue 5 names. */
    static final List<String> VARIANTS = List.of("epub", "epub-apple", "epub-kobo", "epub-kindle", "epub-compat", "epub-large-print");
    static final Instant TIME = Instant.parse("2026-11-23T00:00:00Z");

    private static final Map<Path, TestEpubs> BUILT = new LinkedHashMap<>();

    private final Map<String, Path> files = new LinkedHashMap<>();

    private TestEpubs() {
    }

    public static synchronized TestEpubs of(Path publication) {
        return BUILT.computeIfAbsent(publication, folder -> {
            TestEpubs built = new TestEpubs();
            build(folder, Set.of(), "target/test-publications/epub").forEach(output -> {
                String name = output.file().getFileName().toString();
                built.files.put(name.substring(folder.getFileName().toString().length() + 1, name.lastIndexOf('.')), output.file());
            });
            return built;
        });
    }

    /** Builds with a publisher of its own. */
    static List<Publisher.Output> build(Path folder, Set<String> editions, String output) {
        Problems problems = new Problems();
        try (Publisher publisher = new Publisher(Path.of("."), Path.of("target/drawings"))) {
            return publisher.build(new Publisher.Request(folder, editions, Path.of(output).resolve(folder.getFileName()),
                    Set.of(), TIME), problems, step -> { });
        } catch (BuildFailed e) {
            throw new AssertionError(folder + " does not build: " + problems.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The PDF whose pages the EPUBs mark. */
    public Path pdf() {
        return files.getOrDefault("print", files.get("screen"));
    }

    public Map<String, EpubBook> books() {
        Map<String, EpubBook> books = new LinkedHashMap<>();
        files.forEach((edition, file) -> {
            if (file.toString().endsWith(".epub")) {
                books.put(edition, book(edition));
            }
        });
        return books;
    }

    public EpubBook book(String edition) {
        try {
            return new EpubBook(files.get(edition));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All editions, those that are PDF too. */
    public List<Path> files() {
        return List.copyOf(files.values());
    }

    public static List<EpubBook> all() {
        return List.of(STUDY, FEATURES, RIGHT_TO_LEFT, SORANI).stream().flatMap(folder -> of(folder).books().values().stream()).toList();
    }
}
