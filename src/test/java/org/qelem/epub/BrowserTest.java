package org.qelem.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The books in a real browser, as {@code src/test/browser/check.mjs} sees them: on a telephone, a tablet and a desk, by day,
 * by night and in letters three times as large, from left to right and from right to left.
 */
class BrowserTest {

    private static final Pattern SEEN = Pattern.compile("(\\d+) files, (\\d+) notes, (\\d+) maps, (\\d+) boxes that scroll");
    private static final Path UNPACKED = Path.of("target/test-publications/browser");

    @Test
    void everyPageCanBeReadEverywhere() throws Exception {
        EpubTools.require("puppeteer/package.json");
        List<String> command = new ArrayList<>(List.of("node", "src/test/browser/check.mjs"));
        books().forEach(book -> command.add(unpacked(book).resolve("EPUB").toString()));
        Path output = UNPACKED.resolve("check.log");
        Process browser = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        EpubTools.await(browser, "the browser");
        String report = Files.readString(output);
        assertThat(browser.exitValue()).as(report).isZero();
        Matcher seen = SEEN.matcher(report.strip());
        assertThat(seen.matches()).as("no fault: " + report).isTrue();
        assertThat(Integer.parseInt(seen.group(1))).isGreaterThan(30);
        assertThat(Integer.parseInt(seen.group(2))).as("notes followed and returned from").isGreaterThan(60);
        assertThat(Integer.parseInt(seen.group(3))).as("maps").isEqualTo(2);
        assertThat(Integer.parseInt(seen.group(4))).as("tables and code that scroll in their own box on a telephone").isGreaterThan(0);
    }

    /** The study as it is, in plain CSS and in large print; every construct; Arabic; Sorani. */
    private static List<EpubBook> books() {
        TestEpubs study = TestEpubs.of(TestEpubs.STUDY);
        return List.of(study.book("epub"), study.book("epub-compat"), study.book("epub-large-print"),
                TestEpubs.of(TestEpubs.FEATURES).book("epub"), TestEpubs.of(TestEpubs.RIGHT_TO_LEFT).book("epub"),
                TestEpubs.of(TestEpubs.SORANI).book("epub"));
    }

    private static Path unpacked(EpubBook book) {
        Path folder = UNPACKED.resolve(book.file().getFileName().toString().replace(".epub", ""));
        try {
            for (Map.Entry<String, byte[]> entry : book.entries().entrySet()) {
                Path file = folder.resolve(entry.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
