package org.qelem.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.qelem.Publisher;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

/** The study, built once for all tests that read it. */
public final class StudyPdf {

    public static final Path FOLDER = Path.of("seeds/isis-defection");
    private static StudyPdf built;

    private final Path file;
    private final List<Problem> problems;
    private final List<PdfLines.Line> lines;

    private StudyPdf(Path file, List<Problem> problems) throws IOException {
        this.file = file;
        this.problems = problems;
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            lines = PdfLines.of(document);
        }
    }

    public static synchronized StudyPdf get() {
        if (built == null) {
            Problems problems = new Problems();
            try (Publisher publisher = new Publisher(Path.of("."), Path.of("target/test-publications/.drawings"))) {
                Path output = Path.of("target/test-publications/isis-defection");
                Publisher.Output screen = publisher.build(
                        new Publisher.Request(FOLDER, Set.of("screen"), output, Set.of("xml")), problems, step -> { }).get(0);
                built = new StudyPdf(screen.file(), problems.all());
            } catch (BuildFailed e) {
                throw new AssertionError("the study does not build: " + problems.all());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return built;
    }

    public Path file() {
        return file;
    }

    /** The prepared DocBook of the same build. */
    public Path xml() {
        return file.resolveSibling("isis-defection.xml");
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<PdfLines.Line> lines() {
        return lines;
    }
}
