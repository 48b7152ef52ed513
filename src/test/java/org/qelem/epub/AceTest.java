package org.qelem.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ace by DAISY 1.4.6 finds no violation in any edition of the study, in that of a publication with every construct, and of an Arabic and a Sorani one. */
class AceTest {

    private static final Pattern OUTCOME = Pattern.compile("\"earl:outcome\"\\s*:\\s*\"fail\"");
    private static final Pattern RULE = Pattern.compile("\"dct:title\"\\s*:\\s*\"([a-z-]+)\"");

    @Test
    void findsNoViolation() throws Exception {
        Path ace = EpubTools.require("@daisy/ace-cli/bin/ace.js");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Map<Path, Future<String>> reports = new LinkedHashMap<>();
            books().forEach(book -> reports.put(book.file(), two.submit(() -> report(ace, book.file()))));
            for (Map.Entry<Path, Future<String>> report : reports.entrySet()) {
                assertThat(report.getValue().get()).contains("\"earl:assertedBy\"");
                assertThat(OUTCOME.matcher(report.getValue().get()).find()).as(report.getKey() + " breaks "
                        + RULE.matcher(report.getValue().get()).results().map(rule -> rule.group(1)).distinct().toList()).isFalse();
            }
        } finally {
            two.shutdownNow();
        }
    }

    /** Every variant of the study; of the others the standard one, which Ace takes six seconds for. */
    private static List<EpubBook> books() {
        List<EpubBook> books = new ArrayList<>(TestEpubs.of(TestEpubs.STUDY).books().values());
        books.add(TestEpubs.of(TestEpubs.FEATURES).book("epub"));
        books.add(TestEpubs.of(TestEpubs.RIGHT_TO_LEFT).book("epub"));
        books.add(TestEpubs.of(TestEpubs.SORANI).book("epub"));
        return books;
    }

    private static String report(Path ace, Path book) throws Exception {
        Path folder = book.resolveSibling(book.getFileName() + ".ace").toAbsolutePath();
        ProcessBuilder command = new ProcessBuilder("node", ace.toString(), "--silent", "--force", "--outdir", folder.toString(),
                book.toAbsolutePath().toString());
        command.environment().putIfAbsent("PUPPETEER_EXECUTABLE_PATH", "/usr/bin/chromium");
        // Ace 1.4.6 waits five seconds for the browser to start, which a busy machine does not keep to (2026-11)
        command.environment().putIfAbsent("ACE_TIMEOUT_INITIAL", "120000");
        Process process = command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        EpubTools.await(process, "Ace");
        return Files.readString(folder.resolve("report.json"));
    }
}
