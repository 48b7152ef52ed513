package org.qelem.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qelem.epub.EpubBook;
import org.qelem.epub.EpubTools;
import org.qelem.epub.TestEpubs;
import org.qelem.oracle.Oracles;
import org.qelem.pdf.Press;
import org.qelem.report.Subject;

/**
 * By every rule of Qelem's and every oracle, every edition of the study is fit to leave the house, and so are the EPUBs of a
 * publication with every construct, of an Arabic and of a Sorani one.
 */
class EditionsFitTest {

    private static List<Subject> checked;

    @BeforeAll
    static void check() throws InterruptedException {
        List<Path> files = new ArrayList<>(TestEpubs.of(TestEpubs.STUDY).files());
        TestEpubs.all().stream().map(EpubBook::file).filter(book -> !files.contains(book)).forEach(files::add);
        checked = new Checker(Optional.empty(), Oracles.installed(Press.HOME)).check(files, step -> { });
    }

    private static List<Subject> named(String pattern) {
        return checked.stream().filter(subject -> subject.name().matches(pattern)).toList();
    }

    /** For every EPUB, as it comes first: the other tests would say nothing if nothing was checked. */
    @Test
    void allWereMeasured() {
        assertThat(named(".*isis-defection-screen\\.pdf")).singleElement().satisfies(screen -> assertThat(screen.measures())
                .containsExactly("the profile screen", "PDF/A-2a, PDF/UA-1 by veraPDF 1.30.2"));
        assertThat(named(".*isis-defection-print\\.pdf")).singleElement().satisfies(print -> assertThat(print.measures())
                .containsExactly("the profile print"));
        assertThat(named(".*\\.epub")).hasSizeGreaterThan(8).allSatisfy(book -> assertThat(book.measures())
                .startsWith("the profile epub", "EPUB 3.3 by EPUBCheck 5.3.0"));
        assertThat(named(".*isis-defection[^/]*\\.epub")).hasSize(6);
    }

    @Test
    void nothingIsFoundBeyondWhatTheManuscriptWaives() {
        assertThat(checked).allSatisfy(subject -> assertThat(subject.findings().entrySet().stream()
                .filter(rule -> !rule.getKey().equals("ace")).flatMap(rule -> rule.getValue().stream()).toList()).as(subject.name()).isEmpty());
    }

    @Test
    void aceFindsNoBarrier() {
        EpubTools.require("@daisy/ace-cli/bin/ace.js");
        assertThat(named(".*\\.epub")).allSatisfy(book -> {
            assertThat(book.measures()).contains("accessibility by Ace 1.4.6");
            assertThat(book.findings().get("ace")).as(book.name()).isEmpty();
        });
    }

    /** What was asked: none of the rules was left out. */
    @Test
    void theStudyWasAskedEveryRuleOfItsProfile() {
        assertThat(named(".*isis-defection-print\\.pdf").get(0).findings().keySet())
                .isEqualTo(PdfRules.all().stream().map(Rule::name).filter(name -> !List.of("archive-claimed", "alt-texts").contains(name)).collect(Collectors.toSet()));
    }
}
