package org.qelem.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Ace by DAISY 1.4.6 finds no violation in any edition of the study, in that of a publication with every construct, and of an Arabic and a Sorani one. */
class AceTest {

    private static final Path TOOLS = Path.of(System.getenv().getOrDefault("QELEM_EPUB_TOOLS",
            System.getProperty("user.home") + "/.cache/qelem/epub-tools"));
    private static final Path ACE = TOOLS.resolve("node_modules/@daisy/ace-cli/bin/ace.js");
    private static final Pattern OUTCOME = Pattern.compile("\"earl:outcome\"\\s*:\\s*\"fail\"");
    private static final Pattern RULE = Pattern.compile("\"dct:title\"\\s*:\\s*\"([a-z-]+)\"");

    @Test
    void findsNoViolation() throws Exception {
        if (!Files.exists(ACE)) {
            String message = "Ace is not installed in " + TOOLS + ": run .ci/install-epub-tools";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            abort(message);
        }
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Map<Path, Future<String>> reports = new LinkedHashMap<>();
            books().forEach(book -> reports.put(book.file(), two.submit(() -> report(book.file()))));
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

    private static String report(Path book) throws Exception {
        Path folder = book.resolveSibling(book.getFileName() + ".ace").toAbsolutePath();
        ProcessBuilder ace = new ProcessBuilder("node", ACE.toString(), "--silent", "--force", "--outdir", folder.toString(),
                book.toAbsolutePath().toString());
        ace.environment().putIfAbsent("PUPPETEER_EXECUTABLE_PATH", "/usr/bin/chromium");
        Process process = ace.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail("Ace does not end");
        }
        return Files.readString(folder.resolve("report.json"));
    }
}
