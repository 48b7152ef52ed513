package org.qelem.check;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

/** Checks a small PDF that a test makes. */
public final class PdfFixture {

    private PdfFixture() {
    }

    /** What every rule of a profile finds in a document, after it was written and read again. */
    public static List<Problem> problems(PDDocument document, String profile) throws IOException {
        try (document) {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            document.save(bytes);
            try (PDDocument read = Loader.loadPDF(bytes.toByteArray())) {
                Problems problems = new Problems();
                new PdfCheck(new CheckProfileReader(problems).read(profile), PdfRules.all())
                        .check(new CheckedPdf("fixture.pdf", read, Optional.empty()), problems);
                return problems.all();
            } catch (BuildFailed e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The codes of what is found. */
    public static List<String> codes(PDDocument document, String profile) throws IOException {
        return problems(document, profile).stream().map(Problem::code).distinct().toList();
    }
}
