package org.qelem.epub;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qelem.pdf.Fonts;

/** The publisher's own font files for the families of a theme. */
final class Faces {

    /** A reader's bold is one weight: where a family has a semibold, which the theme sets, it is that. */
    private static final int SEMIBOLD = 600;

    private final Fonts fonts;

    Faces(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * A face.
     *
     * @param weight as in CSS
     * @param file the publisher's file
     * @param path where it lies, below the package's folder
     */
    record Face(String family, int weight, boolean italic, Path file, String path) {

        String mediaType() {
            return path.endsWith(".woff2") ? "font/woff2" : "font/ttf";
        }
    }

    /**
     * The faces of families.
     *
     * @param format {@code woff2}, where the publisher gives it, or {@code ttf}, or {@code none} for no face at all
     */
    List<Face> of(Set<String> families, String format) {
        if (format.equals("none")) {
            return List.of();
        }
        Map<String, Face> faces = new LinkedHashMap<>();
        fonts.files().stream().filter(font -> families.contains(font.family()))
                // of two names for one file the usual one stays; of two weights above the regular the lighter
                .sorted(Comparator.comparing(Fonts.FontFile::family).thenComparing(Fonts.FontFile::italic)
                        .thenComparingInt(Fonts.FontFile::weight))
                .forEach(font -> faces.putIfAbsent(font.family() + font.italic() + (font.weight() >= SEMIBOLD), face(font, format)));
        // a family without an italic lends its upright file the name; a reading system slants it by itself
        Set<String> paths = new HashSet<>();
        return faces.values().stream().filter(face -> paths.add(face.path())).toList();
    }

    private static Face face(Fonts.FontFile font, String format) {
        Path woff2 = font.file().resolveSibling(font.file().getFileName() + ".woff2");
        Path file = format.equals("woff2") && Files.isRegularFile(woff2) ? woff2 : font.file();
        return new Face(font.family(), font.weight() >= SEMIBOLD ? 700 : 400, font.italic(), file,
                "fonts/" + file.getFileName());
    }

    /** Of the first family that has all characters of a text, else of the first that there is, the face nearest to a style. */
    Path nearest(List<String> families, String text, int weight, boolean italic) {
        return Stream.concat(families.stream().filter(family -> fonts.has(family, text)), families.stream())
                .map(family -> fonts.files().stream().filter(font -> font.family().equals(family))
                        .min(Comparator.comparing((Fonts.FontFile font) -> font.italic() != italic)
                                .thenComparingInt(font -> Math.abs(font.weight() - weight))))
                .flatMap(Optional::stream).map(Fonts.FontFile::file).findFirst().orElseThrow();
    }

    /** The first of the families that has a semibold or bold face with all characters of a text; else of the first family. */
    Path heavy(List<String> families, String text) {
        return Stream.concat(families.stream().filter(family -> fonts.has(family, text)), families.stream())
                .flatMap(family -> fonts.files().stream().filter(font -> font.family().equals(family) && !font.italic()
                        && font.weight() >= SEMIBOLD))
                .map(Fonts.FontFile::file).findFirst().orElseThrow();
    }
}
