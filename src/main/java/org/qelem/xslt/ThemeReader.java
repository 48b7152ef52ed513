package org.qelem.xslt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qelem.colour.Cmyk;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.NearestName;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.qelem.yaml.YamlMapping;

/**
 * Reads {@code stylesheets/themes/<name>/theme.yaml}. The theme named {@code base} lists every token with its default;
 * another begins with {@code extends:} and overrides some. An unknown token, or a value of another kind than the
 * default, is an error at its line.
 */
public final class ThemeReader {

    private static final String BASE = "base";
    private static final String EXTENDS = "extends";
    /** No sensible theme extends so many; one that extends itself does. */
    private static final int DEEPEST = 8;
    /** Of {@code #rrggbb}. */
    private static final int COLOR_LENGTH = 7;

    private final Path stylesheets;

    /** @param stylesheets the folder that holds {@code themes/}, {@code pdf/} and the rest */
    public ThemeReader(Path stylesheets) {
        this.stylesheets = stylesheets;
    }

    /**
     * Reads a theme and those that it extends.
     *
     * @param place where the theme is named
     * @throws BuildFailed if there is no such theme or something in it is wrong
     */
    public Theme read(String name, Place place, Problems problems) throws BuildFailed {
        Map<String, String> tokens = new LinkedHashMap<>();
        Path pdf = collect(name, place, tokens, 0, problems);
        Map<String, Cmyk> inks = inks(name, tokens, problems);
        problems.stopOnErrors();
        return new Theme(name, tokens, inks, pdf, epubSheet(name));
    }

    /** Takes the inks out of the colours: stylesheets know sRGB only, and the print edition asks what each is printed with. */
    private static Map<String, Cmyk> inks(String theme, Map<String, String> tokens, Problems problems) {
        Map<String, Cmyk> inks = new LinkedHashMap<>();
        tokens.replaceAll((token, value) -> {
            if (Kind.of(value) != Kind.COLOR) {
                return value;
            }
            String colour = value.substring(0, COLOR_LENGTH);
            Cmyk.parse(value.substring(COLOR_LENGTH).strip()).ifPresent(own -> {
                Cmyk other = inks.put(colour.toLowerCase(Locale.ROOT), own);
                if (other != null && !other.equals(own)) {
                    problems.error("token-inks", Place.of(file(theme)), token, colour);
                }
            });
            return colour;
        });
        return inks;
    }

    private static String file(String theme) {
        return "stylesheets/themes/" + theme + "/theme.yaml";
    }

    private Path epubSheet(String theme) {
        Path own = stylesheets.resolve("themes").resolve(theme).resolve("epub.xsl");
        return Files.exists(own) ? own : stylesheets.resolve("epub").resolve("epub.xsl");
    }

    /** Adds the tokens of a theme to those that it extends, and returns its stylesheet, or theirs if it has none. */
    private Path collect(String name, Place place, Map<String, String> tokens, int depth, Problems problems)
            throws BuildFailed {
        String file = file(name);
        Path path = stylesheets.resolveSibling(file);
        if (!name.matches("[\\p{L}\\p{N}_-]+") || !Files.isRegularFile(path) || depth > DEEPEST) {
            throw problems.fatal("theme-missing", place, name, names());
        }
        YamlMapping yaml = YamlMapping.parse(file, text(file, path, problems), problems);
        Path pdf = stylesheets.resolve("pdf").resolve("pdf.xsl");
        if (!name.equals(BASE)) {
            String extended = yaml.requiredText(EXTENDS);
            problems.stopOnErrors();
            pdf = collect(extended, yaml.placeOf(EXTENDS), tokens, depth + 1, problems);
        }
        for (String token : yaml.keys()) {
            if (!token.equals(EXTENDS)) {
                override(token, yaml.text(token).orElse(""), yaml.placeOf(token), tokens, name.equals(BASE), problems);
            }
        }
        Path own = path.resolveSibling("pdf.xsl");
        if (!Files.exists(own)) {
            return pdf;
        }
        new ThemeNames(stylesheets).check(path.getParent(), problems);
        return own;
    }

    private static void override(String token, String value, Place place, Map<String, String> tokens, boolean defines,
            Problems problems) {
        String inherited = tokens.get(token);
        if (inherited == null && !defines) {
            problems.error("token-unknown", place, token,
                    NearestName.to(token, tokens.keySet()).map(near -> "Did you mean \"" + near + "\"? ").orElse(""));
            return;
        }
        if (inherited != null && Kind.of(inherited) != Kind.of(value)) {
            problems.error("token-kind", place, token, value, Kind.of(inherited).description);
            return;
        }
        tokens.put(token, value);
    }

    private static String text(String file, Path path, Problems problems) throws BuildFailed {
        try {
            return SourceText.decode(file, Files.readAllBytes(path), problems).text();
        } catch (IOException e) {
            throw problems.fatal("file-unreadable", Place.of(file), String.valueOf(e.getMessage()));
        }
    }

    private String names() {
        try (Stream<Path> themes = Files.list(stylesheets.resolve("themes"))) {
            return themes.map(theme -> theme.getFileName().toString()).sorted().collect(Collectors.joining(", "));
        } catch (IOException e) {
            return "none";
        }
    }

    /** What a token's value may be, told from its default. */
    private enum Kind {
        LENGTH("-?\\d+(\\.\\d+)?(pt|mm|cm|in|em)", "a length such as 11pt, 3mm or 0.5em"),
        COLOR("#[0-9A-Fa-f]{6}( " + Cmyk.SYNTAX + ")?",
                "a colour such as #1f4e5f, in quotes, and if you like its inks: \"#1f4e5f device-cmyk(.8, .3, .2, .5)\""),
        FLAG("true|false", "true or false"),
        NUMBER("-?\\d+(\\.\\d+)?", "a number"),
        TEXT(".*", "a text");

        private final Pattern pattern;
        private final String description;

        Kind(String pattern, String description) {
            this.pattern = Pattern.compile(pattern);
            this.description = description;
        }

        static Kind of(String value) {
            for (Kind kind : values()) {
                if (kind.pattern.matcher(value).matches()) {
                    return kind;
                }
            }
            return TEXT;
        }
    }
}
