package org.qelem.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The text layer of the study as its authors gave it, less the artefacts of its extraction. {@code streams.txt} says
 * which lines belong to the text, to which note, to the sidebar, to a caption, and which are artefacts.
 */
final class Seed {

    private static final Path FOLDER = Path.of("src/test/cases/isis-defection");

    private Seed() {
    }

    /** The words of each stream, in order. */
    static Map<String, List<String>> streams() throws IOException {
        List<String> lines = Files.readString(FOLDER.resolve("seed.txt")).lines().toList();
        Map<String, StringBuilder> texts = new TreeMap<>();
        int expected = 1;
        for (String line : Files.readAllLines(FOLDER.resolve("streams.txt"))) {
            String rule = line.replaceFirst("#.*", "").strip();
            if (rule.isEmpty()) {
                continue;
            }
            String[] parts = rule.split("[-\\s]+", 3);
            int from = Integer.parseInt(parts[0]);
            int to = Integer.parseInt(parts[1]);
            if (from != expected) {
                throw new IllegalStateException("line " + expected + " of the seed belongs to no stream");
            }
            expected = to + 1;
            lines.subList(from - 1, to).stream().filter(text -> !text.isBlank())
                    .forEach(text -> texts.computeIfAbsent(parts[2], key -> new StringBuilder()).append(text).append('\n'));
        }
        if (expected <= lines.size()) {
            throw new IllegalStateException("line " + expected + " of the seed belongs to no stream");
        }
        texts.remove("artefact");
        Map<String, List<String>> streams = new LinkedHashMap<>();
        texts.forEach((stream, text) -> streams.put(stream, Words.of(withoutMarkup(text.toString()))));
        return streams;
    }

    /** The sign before a heading is the theme's; what is left of the Markdown in note 9 is not printed. */
    private static String withoutMarkup(String text) {
        return text.replace("\u27A2", "").replace("**", "")
                .replaceAll("\\[(https?:[^\\]\\s]+)\\]\\s*\\([^)]*\\)", "$1")
                .replaceAll("(expel-)\\s+(us-forces)", "$1$2");
    }
}
