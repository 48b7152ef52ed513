package org.qelem.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.saxon.s9api.Processor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;
import org.qelem.problem.Severity;

/** Each folder of {@code src/test/cases/map} causes the problems that it expects, at their places, and no others. */
class SpecificationCasesTest {

    private static final Path CASES = Path.of("src", "test", "cases", "map");

    private final MapFigure figure = new MapFigure(
            new Processor(false), Path.of("stylesheets", "map", "map.xsl"), MapFonts.FACES, Optional.empty());

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> sorted = folders.filter(Files::isDirectory).sorted().toList();
            assertThat(sorted).hasSizeGreaterThan(10);
            return sorted.stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private void check(Path folder) throws IOException {
        Problems problems = new Problems();
        Optional<MapDrawing> drawing = figure.draw(CASES, folder.resolve("figure.map.yaml"), "en", Medium.SCREEN, problems);

        assertThat(problems.all().stream().map(problem -> line(folder, problem)).toList())
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("expected.txt")));
        assertThat(drawing.isPresent()).as("is drawn")
                .isEqualTo(problems.all().stream().noneMatch(problem -> problem.severity() == Severity.ERROR));
    }

    private static String line(Path folder, Problem problem) {
        assertThat(problem.place().file()).isEqualTo(folder.getFileName() + "/figure.map.yaml");
        return problem.severity() + " " + problem.code() + " " + problem.place().line() + ":" + problem.place().column()
                + " " + problem.arguments();
    }
}
