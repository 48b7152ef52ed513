package org.qelem.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qelem.Publisher;
import org.qelem.check.CheckedPdf;
import org.qelem.check.PdfFixture;
import org.qelem.check.typography.TypographyRules;
import org.qelem.pdf.Press;
import org.qelem.problem.Wording;
import org.qelem.typeset.TypesetDocument;

/** No editorial defect stands in the study or in the cases of other languages, whether one looks at the tags or not. */
class StudyTypographyTest {

    @TempDir
    private Path folder;

    @Test
    void theStudyIsWellSet() throws IOException {
        assertThat(defects(StudyPdf.get().file(), true)).isEmpty();
    }

    @Test
    void theStudyIsWellSetWithoutItsTags() throws IOException {
        assertThat(defects(StudyPdf.get().file(), false)).isEmpty();
    }

    /** Else the two tests above would say nothing. */
    @Test
    void theWholeOfTheStudyIsSeen() throws IOException {
        try (PDDocument document = Loader.loadPDF(StudyPdf.get().file().toFile())) {
            TypesetDocument typeset = TypesetDocument.read(document);
            assertThat(typeset.isTagged()).isTrue();
            assertThat(typeset.paragraphs().stream().mapToLong(paragraph -> paragraph.stretched().size()).sum())
                    .as("lines set to the measure").isGreaterThan(800);
            assertThat(typeset.paragraphs().stream().filter(paragraph -> paragraph.parts().size() > 1)).as("go over a page").hasSizeGreaterThan(10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"arabic", "sorani", "kurmanji", "english-with-arabic"})
    void theCasesAreWellSet(String name) throws IOException {
        Publisher.Output output = Press.print(new Publisher.Request(Press.HOME.resolve("src/test/cases/pdf").resolve(name), Set.of(), folder, Set.of()))
                .outputs().get(0);
        assertThat(defects(output.file(), true)).isEmpty();
        assertThat(defects(output.file(), false)).isEmpty();
    }

    private static List<String> defects(Path file, boolean tagged) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (!tagged) {
                document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
            }
            CheckedPdf pdf = new CheckedPdf(file.getFileName().toString(), document, Optional.empty());
            return PdfFixture.problems(pdf, "screen", TypographyRules.all()).stream().map(problem -> problem.code() + " on page " + problem.spot().orElseThrow().page() + ": "
                    + new Wording().message(problem)).toList();
        }
    }
}
