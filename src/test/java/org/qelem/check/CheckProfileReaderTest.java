package org.qelem.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.check.epub.EpubRules;
import org.qelem.oracle.Oracles;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Problems;
import org.qelem.problem.Severity;

class CheckProfileReaderTest {

    @TempDir
    private Path folder;
    private final Problems problems = new Problems();

    @Test
    void everyProfileKnowsEveryRuleAndNoOther() throws BuildFailed {
        for (String name : CheckProfileReader.NAMES) {
            CheckProfile profile = new CheckProfileReader(problems).read(name);
            assertThat(profile.rules().keySet()).as(name)
                    .containsExactlyInAnyOrderElementsOf(Stream.of(PdfRules.all().stream().map(Rule::name), EpubRules.all().stream().map(Rule::name),
                            Oracles.installed(folder).stream().flatMap(oracle -> oracle.rules().stream())).flatMap(names -> names).toList());
            profile.rules().values().forEach(rule -> assertThat(rule.source()).as(rule.name()).isNotBlank());
        }
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aFileOverridesALimitAndASeverity() throws IOException, BuildFailed {
        CheckProfile profile = read("""
                extends: print
                pdf:
                  page-sizes:
                    severity: warning
                    most-difference: {value: 2, source: our printer}
                """);
        RuleSettings rule = profile.rule("page-sizes");
        assertThat(rule.severity()).contains(Severity.WARNING);
        assertThat(rule.number("most-difference")).isEqualTo(2);
        assertThat(rule.threshold("most-difference").unit()).isEqualTo("mm");
        assertThat(rule.threshold("most-difference").source()).isEqualTo("our printer");
    }

    @Test
    void aRuleCanBeOff() throws IOException, BuildFailed {
        assertThat(read("extends: screen\npdf: {page-sizes: {severity: off}}").rule("page-sizes").severity()).isEmpty();
    }

    @Test
    void whatNoProfileKnowsIsAnErrorAtItsLine() {
        assertProblems("""
                extends: print
                pfd: {}
                pdf:
                  page-size: {severity: off}
                  page-sizes:
                    most: {value: 2, source: x}
                """, "yaml-key-unknown :2:1", "yaml-key-unknown :4:3", "yaml-key-unknown :6:5");
    }

    @Test
    void aLimitNeedsItsUnitANumberAndASource() {
        assertProblems("""
                extends: print
                pdf:
                  page-sizes:
                    most-difference: {value: wide, unit: in}
                """, "yaml-key-missing :4:5", "limit-number :4:23", "limit-unit :4:36");
    }

    @Test
    void aProfileExtendsAnother() {
        assertProblems("extends: prnt", "yaml-not-one-of :1:1");
        assertProblems("pdf: {}", "yaml-key-missing :1:1");
    }

    @Test
    void aFileThatIsNotThere() {
        assertThatThrownBy(() -> new CheckProfileReader(problems).read(folder.resolve("none.yaml"))).isInstanceOf(BuildFailed.class);
        assertThat(problems.all()).extracting(problem -> problem.code()).containsExactly("file-unreadable");
    }

    private CheckProfile read(String yaml) throws IOException, BuildFailed {
        return new CheckProfileReader(problems).read(Files.writeString(folder.resolve("own.yaml"), yaml));
    }

    private void assertProblems(String yaml, String... expected) {
        Problems found = new Problems();
        assertThatThrownBy(() -> new CheckProfileReader(found).read(Files.writeString(folder.resolve("own.yaml"), yaml)))
                .isInstanceOf(BuildFailed.class);
        assertThat(found.all()).extracting(problem -> problem.code() + " :" + problem.place().line() + ":" + problem.place().column())
                .containsExactlyInAnyOrder(expected);
    }
}
