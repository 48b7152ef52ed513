package org.qelem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qelem.pdf.Press;
import org.qelem.problem.Problem;

/**
 * Each folder of {@code src/test/cases/messages} is a publication with faults of the Markdown and of the pages. All that one
 * build finds stands in {@code expected.messages}, a line {@code SEVERITY code file:line:column page} for each.
 */
class MessageCasesTest {

    private static final Path CASES = Press.HOME.resolve(Path.of("src", "test", "cases", "messages"));

    @TempDir
    private Path copy;

    static Stream<String> cases() throws IOException {
        return Cases.in(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsEachFaultAtItsPlaceInOneRun(String name) throws IOException {
        Cases.copy(CASES.resolve(name), copy);

        Press.Print print = Press.print(copy);

        Cases.verify(CASES.resolve(name).resolve("expected.messages"),
                print.problems().stream().map(MessageCasesTest::line).sorted().collect(Collectors.joining()));
        if (print.problems().stream().anyMatch(problem -> problem.severity() == org.qelem.problem.Severity.ERROR)) {
            assertThat(copy.resolve("out")).as("what is written").doesNotExist();
        } else {
            assertThat(print.outputs()).isNotEmpty();
        }
    }

    private static String line(Problem problem) {
        return problem.severity() + " " + problem.code() + " " + problem.place()
                + problem.spot().map(spot -> " page " + spot.page()).orElse("") + "\n";
    }
}
