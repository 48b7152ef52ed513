package org.qelem.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.Publisher;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Problems;
import org.qelem.problem.Severity;

/**
 * What a checker or a reading system would refuse is an error at its line, and no file is written. A test is added by adding
 * a folder {@code src/test/cases/epub/bad-…} with a publication and {@code expected.txt}: {@code code file:line:column} a line.
 */
class EpubBadInputTest {

    @TempDir
    private Path output;

    @TestFactory
    List<DynamicTest> badInput() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/cases/epub"))) {
            List<Path> bad = folders.filter(folder -> folder.getFileName().toString().startsWith("bad-")).sorted().toList();
            assertThat(bad).hasSizeGreaterThan(4);
            return bad.stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> isRefused(folder))).toList();
        }
    }

    private void isRefused(Path folder) throws IOException {
        Problems problems = new Problems();
        boolean built;
        try (Publisher publisher = new Publisher(Path.of("."), Path.of("target/drawings"))) {
            built = !publisher.build(new Publisher.Request(folder, Set.of("epub"), output.resolve(folder.getFileName()), Set.of()),
                    problems, step -> { }).isEmpty();
        } catch (BuildFailed e) {
            built = false;
        }
        assertThat(problems.all().stream().filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> problem.code() + " " + problem.place()))
                .containsExactlyElementsOf(Files.readAllLines(folder.resolve("expected.txt")));
        assertThat(built).isFalse();
        assertThat(output.resolve(folder.getFileName())).doesNotExist();
    }
}
