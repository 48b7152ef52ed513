package org.qelem.check.typography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.Publisher;
import org.qelem.check.CheckedPdf;
import org.qelem.check.PdfFixture;
import org.qelem.pdf.Press;
import org.qelem.problem.Problem;
import org.qelem.problem.Severity;

/** A waiver in the manuscript holds for the place where it stands, and for no other. */
class WaiversTest {

    private static final String FULL = "One paragraph of some words that goes on for a good while, until the line ends and then the word ";
    /** It ends in a word of two letters, in a line of its own. */
    private static final String SHORT = "so";

    @TempDir
    private Path folder;

    @Test
    void withoutAWaiverItIsTold() {
        assertThat(found(paragraph(SHORT))).containsExactly("WARNING short-last-line text.md:1:1");
    }

    @Test
    void aPassageIsWaivedAndStillCounted() {
        assertThat(found(paragraph("[" + SHORT + "]{waive=short-last-line}"))).containsExactly("WAIVED short-last-line text.md:2:2");
    }

    @Test
    void anotherRuleIsNot() {
        assertThat(found(paragraph("[" + SHORT + "]{waive=widow}")))
                .containsExactly("WARNING short-last-line text.md:2:2", "WARNING waiver-unused text.md:2:2");
    }

    @Test
    void anotherLineOfTheParagraphIsNot() {
        assertThat(found("[One]{waive=short-last-line} " + paragraph(SHORT).substring(4)))
                .containsExactly("WARNING short-last-line text.md:1:1", "WARNING waiver-unused text.md:1:2");
    }

    @Test
    void theBlocksOfADivAreWaivedAndTheNextIsNot() {
        assertThat(found("::: {waive=short-last-line}\n" + paragraph(SHORT) + "\n:::\n\n" + paragraph(SHORT)))
                .containsExactly("WAIVED short-last-line text.md:2:1", "WARNING short-last-line text.md:6:1");
    }

    /** A paragraph of which a last word stands alone. */
    private static String paragraph(String last) {
        return FULL + "\\\n" + last;
    }

    private List<String> found(String markdown) {
        Press.Print print = Press.english(folder, markdown + "\n");
        Publisher.Output output = print.outputs().get(0);
        try (PDDocument document = Loader.loadPDF(output.file().toFile())) {
            CheckedPdf pdf = new CheckedPdf("out.pdf", document, Optional.of(output.layout().orElseThrow().map()));
            return PdfFixture.problems(pdf, "screen", TypographyRules.all()).stream().filter(WaiversTest::isAboutIt).map(problem ->
                    problem.severity() + " " + problem.code() + " " + problem.place()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAboutIt(Problem problem) {
        return problem.severity() == Severity.WAIVED || List.of("short-last-line", "waiver-unused").contains(problem.code());
    }
}
