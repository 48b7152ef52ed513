package org.qelem.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.Cases;
import org.qelem.Publisher;
import org.qelem.manuscript.PublicationReader;
import org.qelem.oracle.Oracles;
import org.qelem.oracle.Verdict;
import org.qelem.oracle.VeraPdf;
import org.qelem.study.StudyPdf;

/**
 * By veraPDF's word the screen edition of every publication that the tests have is PDF/A-2a and PDF/UA-1 in one file: the
 * study, the cases of pages and EPUBs, and each case of Markdown that becomes a document.
 */
class ScreenEditionsTest {

    private static final Path CASES = Press.HOME.resolve("src/test/cases");

    @TempDir
    private Path folder;

    @Test
    void veraPdfFindsNothing() throws Exception {
        List<Path> files = new ArrayList<>(List.of(StudyPdf.get().file()));
        for (String kind : List.of("pdf", "markdown", "epub")) {
            for (String name : Cases.in(CASES.resolve(kind)).toList()) {
                Path publication = CASES.resolve(kind).resolve(name);
                if (isSound(publication)) {
                    files.add(built(publication, folder.resolve(kind).resolve(name)));
                }
            }
        }
        assertThat(files).hasSizeGreaterThan(45);
        assertThat(new VeraPdf(Press.HOME, Oracles.TIME_LIMIT).judge(files)).hasSize(files.size())
                .allSatisfy((file, verdict) -> assertThat(verdict).as(file.toString()).isEqualTo(new Verdict("PDF/A-2a, PDF/UA-1 by veraPDF 1.30.2", List.of())));
    }

    /** Not a case of something wrong, nor one whose map is a name without a specification. */
    private static boolean isSound(Path publication) throws IOException {
        String name = publication.getFileName().toString();
        Path problems = publication.resolve("expected.problems");
        return Files.isDirectory(publication) && !name.startsWith("bad-") && !name.startsWith("error-")
                && !Files.exists(publication.resolve("figures/m.map.yaml"))
                && !(Files.exists(problems) && Files.readString(problems).contains("ERROR"));
    }

    /** The file has the name of the case. */
    private static Path built(Path publication, Path copy) throws IOException {
        Files.createDirectories(copy);
        Cases.copy(publication, copy);
        Path description = copy.resolve(PublicationReader.DESCRIPTION);
        if (!Files.exists(description)) {
            Files.writeString(description, "title: Test\nlang: en\n");
        }
        Press.Print print = Press.print(new Publisher.Request(copy, Set.of("screen"), copy.resolve("out"), Set.of()));
        assertThat(print.outputs()).as(publication + ": " + print.problems()).hasSize(1);
        return print.outputs().get(0).file();
    }
}
