package org.qelem.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** EPUBCheck 5.3.0 has nothing to say about any edition of any publication. */
class EpubCheckTest {

    /** What the main build puts there: see src/test/oracles/epubcheck/pom.xml. */
    private static final Path LIBRARIES = Path.of("target/oracles/epubcheck");

    @Test
    void everyEditionHasNoErrorAndNoWarning() throws Exception {
        List<EpubBook> books = TestEpubs.all();
        assertThat(books).hasSizeGreaterThanOrEqualTo(TestEpubs.VARIANTS.size());
        Map<Path, String> reports = check(books.stream().map(EpubBook::file).toList());
        assertThat(reports).hasSize(books.size());
        reports.forEach((book, report) -> assertThat(report).as(book + ": " + report)
                .contains("\"checkerVersion\" : \"5.3.0\"").contains("\"nFatal\" : 0").contains("\"nError\" : 0").contains("\"nWarning\" : 0"));
    }

    /** The reports as JSON. */
    static Map<Path, String> check(List<Path> books) throws Exception {
        assertThat(LIBRARIES).as("EPUBCheck's class path; `mvn generate-test-resources` makes it").isDirectory();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-classpath", Path.of("target/test-classes") + File.pathSeparator + LIBRARIES + File.separator + "*",
                EpubCheckJvm.class.getName()));
        Map<Path, String> reports = new java.util.LinkedHashMap<>();
        for (Path book : books) {
            Path report = book.resolveSibling(book.getFileName() + ".epubcheck.json");
            Files.deleteIfExists(report);
            command.addAll(List.of(book.toString(), report.toString()));
        }
        Path log = Files.createTempFile("epubcheck", ".log");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("EPUBCheck ends").isTrue();
        for (Path book : books) {
            Path report = book.resolveSibling(book.getFileName() + ".epubcheck.json");
            assertThat(report).as(Files.readString(log)).exists();
            reports.put(book, Files.readString(report));
        }
        Files.delete(log);
        return reports;
    }
}
