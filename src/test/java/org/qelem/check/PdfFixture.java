package org.qelem.check;

import java.io.ByteArrayOutputStream;
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
        return problems(document, profile, PdfRules.all());
    }

    /** What some rules find in a document, after it was written and read again. */
    public static List<Problem> problems(PDDocument document, String profile, List<PdfRule> rules) throws IOException {
        try (document) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            try (PDDocument read = Loader.loadPDF(bytes.toByteArray())) {
                return problems(new CheckedPdf("fixture.pdf", read, Optional.empty()), profile, rules);
            }
        }
    }

    /** What some rules find in a document that is open. */
    public static List<Problem> problems(CheckedPdf pdf, String profile, List<PdfRule> rules) {
        try {
            return new FileCheck<>(new CheckProfileReader(new Problems()).find(profile), rules).check(pdf).values().stream()
                    .flatMap(List::stream).toList();
        } catch (BuildFailed e) {
            throw new AssertionError(e);
        }
    }

    /** The codes of what is found. */
    public static List<String> codes(PDDocument document, String profile) throws IOException {
        return problems(document, profile).stream().map(Problem::code).distinct().toList();
    }
}
