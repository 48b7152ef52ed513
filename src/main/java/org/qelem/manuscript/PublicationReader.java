package org.qelem.manuscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.qelem.yaml.YamlMapping;

/** Reads a publication's folder. */
public final class PublicationReader {

    /** The file that makes a folder a publication. */
    public static final String DESCRIPTION = "publication.yaml";

    /** The most bytes of a file: a text of 3 000 pages. */
    private static final long MOST_BYTES = 8_000_000;

    private static final Set<String> FORMATS = Set.of("pdf", "epub");
    private static final String SCREEN = "screen";
    private static final String PRINT = "print";
    /** What a PDF edition may be for. */
    private static final Set<String> PDF_PROFILES = Set.of(SCREEN, PRINT);
    private static final Pattern FRONT_MATTER = Pattern.compile(
            "\\A(---[ \\t]*\\R(?:.*?\\R)?)(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern EDITION_NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /**
     * Reads {@code publication.yaml} and the Markdown files.
     *
     * @param folder a folder that holds a {@code publication.yaml}
     * @throws BuildFailed if something is missing, misspelt or cannot be read; all of it is reported
     */
    public Publication read(Path folder, Problems problems) throws BuildFailed {
        Path root = realFolder(folder, problems);
        YamlMapping yaml = YamlMapping.parse(DESCRIPTION,
                source(root, DESCRIPTION, Place.of(folder.toString()), problems).text(), problems);
        List<SourceText> sources = sources(root, yaml, problems);
        Metadata metadata = metadata(yaml, problems);
        String theme = yaml.text("theme").orElse("base");
        Publication.Settings settings = settings(yaml);
        Map<String, Publication.Edition> editions = editions(yaml, problems);
        yaml.reportUnknownKeys();
        problems.stopOnErrors();
        return new Publication(root.getFileName().toString(), root, metadata, theme, yaml.placeOf("theme"),
                settings, sources, editions);
    }

    private static Path realFolder(Path folder, Problems problems) throws BuildFailed {
        if (!Files.isDirectory(folder)) {
            throw problems.fatal("publication-missing", Place.of(folder.toString()));
        }
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw problems.fatal("file-unreadable", Place.of(folder.toString()), reason(e));
        }
    }

    private static Metadata metadata(YamlMapping yaml, Problems problems) {
        String title = yaml.requiredText("title");
        String tag = yaml.requiredText("lang");
        Locale language = Locale.ROOT;
        if (!tag.isEmpty()) {
            try {
                language = new Locale.Builder().setLanguageTag(tag).build();
            } catch (IllformedLocaleException e) {
                problems.error("language-malformed", yaml.placeOf("lang"), tag);
            }
        }
        Optional<String> publisher = yaml.text("publisher");
        return new Metadata(title, yaml.text("subtitle"), language, yaml.texts("author"), publisher,
                yaml.text("imprint").or(() -> publisher), yaml.text("date"), yaml.text("subject"),
                yaml.texts("keywords"), yaml.text("rights"),
                yaml.texts("identifier"), yaml.texts("editor"), yaml.texts("translator"));
    }

    private static Publication.Settings settings(YamlMapping yaml) {
        boolean sections = false;
        boolean figures = true;
        boolean tables = true;
        Optional<YamlMapping> numbering = yaml.mapping("numbering");
        if (numbering.isPresent()) {
            sections = numbering.get().flag("sections", sections);
            figures = numbering.get().flag("figures", figures);
            tables = numbering.get().flag("tables", tables);
            numbering.get().reportUnknownKeys();
        }
        boolean awaited = yaml.oneOf("endnotes", "required", Set.of("required", "awaited")).equals("awaited");
        boolean mayMove = yaml.oneOf("notes", "with-mark", Set.of("with-mark", "may-move")).equals("may-move");
        return new Publication.Settings(sections, figures, tables, awaited, mayMove, yaml.flag("smart", true));
    }

    private static Map<String, Publication.Edition> editions(YamlMapping yaml, Problems problems) {
        Map<String, Publication.Edition> editions = new LinkedHashMap<>();
        yaml.mapping("editions").ifPresent(declared -> {
            for (String name : declared.keys()) {
                if (!EDITION_NAME.matcher(name).matches()) {
                    problems.error("edition-name", declared.placeOf(name), name);
                }
                declared.mapping(name).ifPresent(edition -> {
                    editions.put(name, edition(name, edition, problems));
                    edition.reportUnknownKeys();
                });
            }
        });
        if (editions.isEmpty()) {
            editions.put(SCREEN, new Publication.Edition(SCREEN, "pdf", Optional.empty(), Optional.empty()));
        }
        return editions;
    }

    private static Publication.Edition edition(String name, YamlMapping edition, Problems problems) {
        String format = edition.oneOf("format", "pdf", FORMATS);
        if (format.equals("epub")) {
            return new Publication.Edition(name, format, Optional.of(epub(name, edition)), Optional.empty());
        }
        boolean named = PDF_PROFILES.contains(name);
        if (!named && !edition.has("profile") && EDITION_NAME.matcher(name).matches()) {
            problems.error("edition-without-profile", edition.place(), name);
        }
        String profile = edition.oneOf("profile", named ? name : SCREEN, PDF_PROFILES);
        return new Publication.Edition(name, format, Optional.empty(),
                profile.equals(PRINT) ? Optional.of(new PrintReader(edition, problems).read()) : Optional.empty());
    }

    private static Publication.Epub epub(String name, YamlMapping edition) {
        return new Publication.Epub(edition.text("profile").orElse(name), edition.text("pages"),
                edition.flag("fonts", true), edition.text("cover"), edition.place());
    }

    private static List<SourceText> sources(Path root, YamlMapping yaml, Problems problems) throws BuildFailed {
        Map<String, Place> names = yaml.distinctTexts("text");
        if (names.isEmpty()) {
            try (Stream<Path> files = Files.list(root)) {
                files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")).sorted()
                        .forEach(name -> names.put(name, yaml.placeOf("text")));
            } catch (IOException e) {
                throw problems.fatal("file-unreadable", Place.of(root.toString()), reason(e));
            }
        }
        if (names.isEmpty()) {
            throw problems.fatal("text-missing", yaml.placeOf("text"));
        }
        Map<String, SourceText> sources = new LinkedHashMap<>();
        for (Map.Entry<String, Place> name : names.entrySet()) {
            try {
                sources.put(name.getKey(), source(root, name.getKey(), name.getValue(), problems));
            } catch (BuildFailed e) {
                continue; // reported; the next file may hold errors of its own
            }
        }
        String first = names.keySet().iterator().next();
        if (!sources.containsKey(first)) {
            throw new BuildFailed(); // the metadata may stand in it
        }
        for (SourceText source : List.copyOf(sources.values())) {
            sources.put(source.file(), withoutFrontMatter(source, source.file().equals(first), yaml, problems));
        }
        return List.copyOf(sources.values());
    }

    /** Pandoc's habit: the first file may begin with metadata between two lines of three hyphens. */
    private static SourceText withoutFrontMatter(SourceText source, boolean first, YamlMapping yaml, Problems problems)
            throws BuildFailed {
        Matcher frontMatter = FRONT_MATTER.matcher(source.text());
        if (!frontMatter.find()) {
            return source;
        }
        if (!first) {
            problems.error("front-matter-not-first", source.placeAt(0), DESCRIPTION);
            return source;
        }
        yaml.addAll(YamlMapping.parse(source.file(), frontMatter.group(1), problems));
        return source.withoutFirst(frontMatter.end());
    }

    /**
     * Reads one file of the publication.
     *
     * @param name its path below {@code root}, with {@code /}
     * @param place where it is named
     * @throws BuildFailed if it is absent, lies outside the publication or is not UTF-8
     */
    private static SourceText source(Path root, String name, Place place, Problems problems) throws BuildFailed {
        Path file = file(root, name, place, problems)
                .orElseThrow(() -> problems.fatal("file-missing", place, name));
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw problems.fatal("file-too-large", Place.of(name), size / 1_000_000, MOST_BYTES / 1_000_000);
            }
            SourceText source = SourceText.decode(name, Files.readAllBytes(file), problems);
            LongWords.check(source, problems);
            return source;
        } catch (IOException e) {
            throw problems.fatal("file-unreadable", Place.of(name), reason(e));
        }
    }

    /**
     * The real path of a file that the manuscript names.
     *
     * @return empty if there is no such file
     * @throws BuildFailed if the name leads out of the publication, by {@code ..}, an absolute path or a link
     */
    public static Optional<Path> file(Path root, String name, Place place, Problems problems) throws BuildFailed {
        try {
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root)) {
                throw problems.fatal("path-outside", place, name);
            }
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Path real = file.toRealPath();
            if (!real.startsWith(root)) {
                throw problems.fatal("path-outside", place, name);
            }
            return Optional.of(real);
        } catch (InvalidPathException e) {
            return Optional.empty(); // no file can have this name
        } catch (IOException e) {
            throw problems.fatal("file-unreadable", place, reason(e));
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
