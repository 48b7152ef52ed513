package org.qelem.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.Cases;
import org.qelem.Publisher;
import org.qelem.manuscript.PublicationReader;
import org.qelem.pdf.Press;
import org.qelem.problem.Problem;

/**
 * Of no case anything is lost, on paper or in an EPUB. ({@code ScreenEditionsTest} builds the screen edition of each, and the
 * tests of the study all of its editions.)
 */
class LedgerTest {

    private static final Path CASES = Press.HOME.resolve("src/test/cases");

    @TempDir
    private Path folder;

    @Test
    void nothingIsLost() throws IOException {
        int built = 0;
        for (String kind : List.of("pdf", "markdown")) {
            for (String name : Cases.in(CASES.resolve(kind)).filter(one -> !one.startsWith("error-")).toList()) {
                Press.Print print = print(kind, name);
                built += print.outputs().isEmpty() ? 0 : 1;
                assertThat(print.problems()).as(name).extracting(Problem::code).noneMatch(code -> code.startsWith("ledger"));
            }
        }
        assertThat(built).isGreaterThan(45);
    }

    private Press.Print print(String kind, String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(kind).resolve(name));
        Cases.copy(CASES.resolve(kind).resolve(name), copy);
        Path description = copy.resolve(PublicationReader.DESCRIPTION);
        String given = Files.exists(description) ? Files.readString(description) : "title: Test\nlang: en\n";
        if (!given.contains("editions:")) {
            Files.writeString(description, given + "\neditions:\n"
                    + (kind.equals("pdf") ? "  print: {format: pdf}\n" : "") + "  epub: {format: epub}\n");
        }
        return Press.print(new Publisher.Request(copy, Set.of(), copy.resolve("out"), Set.of()));
    }
}
