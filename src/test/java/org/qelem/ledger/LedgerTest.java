package org.qelem.ledger;

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
import org.qelem.pdf.Press;
import org.qelem.problem.Problem;

/** Of what the tests have, nothing is lost. */
class LedgerTest {

    private static final Path CASES = Press.HOME.resolve("src/test/cases");

    @TempDir
    private Path folder;

    @Test
    void nothingIsLost() throws IOException {
        List<String> lost = new ArrayList<>();
        int built = 0;
        for (String kind : List.of("pdf", "markdown", "epub", "messages")) {
            for (String name : Cases.in(CASES.resolve(kind)).toList()) {
                if (name.startsWith("error-") || name.startsWith("bad-")) {
                    continue;
                }
                Path copy = folder.resolve(kind).resolve(name);
                Files.createDirectories(copy);
                Cases.copy(CASES.resolve(kind).resolve(name), copy);
                Path description = copy.resolve(PublicationReader.DESCRIPTION);
                if (kind.equals("epub") || kind.equals("messages")) {
                    continue;
                }
                if (!Files.exists(description)) {
                    Files.writeString(description, "title: Test\nlang: en\n");
                }
                if (kind.equals("epub") || kind.equals("messages")) {
                    continue;
                }
                if (!Files.readString(description).contains("editions:")) {
                    Files.writeString(description, Files.readString(description)
                            + "\neditions:\n  screen: {format: pdf}\n  print: {format: pdf}\n  epub: {format: epub}\n");
                }
                Press.Print print = Press.print(copy);
                built += print.outputs().isEmpty() ? 0 : 1;
                print.problems().stream().filter(problem -> problem.code().startsWith("ledger"))
                        .forEach(problem -> lost.add(kind + "/" + name + " " + problem));
            }
        }
        System.out.println("built " + built);
        Files.write(Path.of("/tmp/ledgerscratch/lost.txt"), lost);
        assertThat(lost).isEmpty();
    }

    @Test
    void nothingOfTheStudyIsLost() {
        Press.Print print = Press.print(new Publisher.Request(Press.HOME.resolve("seeds/isis-defection"), Set.of(), folder.resolve("out"), Set.of()));

        assertThat(print.problems()).extracting(Problem::toString).noneMatch(problem -> problem.contains("ledger"));
        assertThat(print.outputs()).isNotEmpty();
    }
}
