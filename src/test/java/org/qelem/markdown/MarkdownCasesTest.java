package org.qelem.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qelem.Cases;
import org.qelem.manuscript.PublicationReader;
import org.qelem.problem.Problem;
import org.qelem.problem.Wording;

/**
 * Each folder of {@code src/test/cases/markdown} is a publication: its Markdown, and a {@code publication.yaml} if the
 * case is about one. The DocBook that it becomes stands in {@code expected.xml}, what is found in it in
 * {@code expected.problems}, a line {@code SEVERITY code file:line:column} for each, and nothing else may be found.
 *
 * <p>A test is added by adding a folder. {@code mvn test -Dtest=MarkdownCasesTest -Dqelem.bless=true} writes what a case
 * becomes now as what is expected; read the difference before you commit it.
 */
class MarkdownCasesTest {

    static final Path CASES = Path.of(System.getProperty("qelem.home", ""), "src", "test", "cases", "markdown");

    private static final Wording WORDING = new Wording();
    private static final Validity VALIDITY = new Validity();
    private static final String DOCBOOK = "expected.xml";
    private static final String PROBLEMS = "expected.problems";
    private static final String PLAIN = "title: Test\nlang: en\n";

    @TempDir
    private Path copy;

    static Stream<String> cases() throws IOException {
        return Cases.in(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void becomesWhatIsExpected(String name) throws Exception {
        Path folder = CASES.resolve(name);
        Conversion conversion = Conversion.of(publication(folder));
        String docbook = conversion.docbook().map(ReadableXml::of).orElse("");
        String problems = conversion.problems().stream().map(MarkdownCasesTest::line).collect(Collectors.joining());
        Cases.verify(folder.resolve(PROBLEMS), problems);
        for (Problem problem : conversion.problems()) {
            assertThat(List.of(WORDING.message(problem), WORDING.hint(problem).orElseThrow()))
                    .allSatisfy(words -> assertThat(words).doesNotContainPattern("\\{[0-9]|null|  |^ | $|''"));
        }
        Cases.verify(folder.resolve(DOCBOOK), docbook);
        conversion.docbook().ifPresent(document -> VALIDITY.check(document, name));
        if (docbook.isEmpty() && problems.isEmpty()) {
            fail("the case has neither document nor problem");
        }
    }

    /** The case's folder, copied and completed. */
    private Path publication(Path folder) throws IOException {
        Cases.copy(folder, copy);
        Path description = copy.resolve(PublicationReader.DESCRIPTION);
        if (!Files.exists(description)) {
            Files.writeString(description, PLAIN);
        }
        return copy;
    }

    private static String line(Problem problem) {
        return problem.severity() + " " + problem.code() + " " + problem.place() + "\n";
    }
}
