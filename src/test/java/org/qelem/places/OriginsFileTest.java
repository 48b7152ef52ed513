package org.qelem.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.pdf.ColourChange;
import org.qelem.pdf.PageMap;
import org.qelem.pdf.Waiver;
import org.qelem.problem.Place;

/** What a build knows of an output is read again, and of no other output. */
class OriginsFileTest {

    private static final byte[] OUTPUT = "an output".getBytes(StandardCharsets.UTF_8);
    private static final Place PLACE = new Place("bölüm 1:\tنص.md", 12, 3);

    @TempDir
    private Path folder;
    private Path output;

    @BeforeEach
    void write() throws IOException {
        output = Files.write(Files.createDirectories(folder.resolve("out")).resolve("a.pdf"), OUTPUT);
    }

    private Origins origins() {
        PageMap.Area area = new PageMap.Area(3, 1.25, 2.5, 100, 11.75, PLACE);
        PageMap map = new PageMap(List.of(area, area), List.of(new Waiver("widow", PLACE, Set.of(PLACE, new Place("b.md", 1, 1)))),
                List.of(new ColourChange(area, "#00ff00", 52.5)));
        return new Origins(folder.resolve("seed"), map, Map.of("sec-x", PLACE));
    }

    private Path file() {
        return output.resolveSibling(".a.pdf.places");
    }

    private void write(Origins origins) throws IOException {
        Files.write(file(), OriginsFile.write(origins, OUTPUT, output.getParent()));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        write(origins());
        assertThat(OriginsFile.read(output, OUTPUT)).contains(origins());
    }

    @Test
    void thePublicationIsFoundAfterBothHaveMoved() throws IOException {
        write(origins());
        assertThat(file()).content().contains("publication\t..%2Fseed\n").doesNotContain(folder.toString());

        write(new Origins(output.getParent(), new PageMap(List.of()), Map.of()));
        assertThat(OriginsFile.read(output, OUTPUT).orElseThrow().publication()).isEqualTo(output.getParent());
    }

    @Test
    void theFileOfAnotherBuildIsNotBelieved() throws IOException {
        write(origins());
        assertThat(OriginsFile.read(output, "another output".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void whatIsDamagedOrNotThereIsAsIfItWereUnknown() throws IOException {
        assertThat(OriginsFile.read(output, OUTPUT)).isEmpty();
        write(origins());
        String sound = Files.readString(file());
        for (String damaged : List.of("", "qelem places 1\n", sound + "area\t1\n", sound + "area\tone\t1\t1\t1\t1\ta:1:1\n", sound + "waiver\tx\ty\n",
                sound + "more\n", sound.replace("places 1", "places 2"), sound.replace("%3A", "%3"))) {
            Files.writeString(file(), damaged);
            assertThat(OriginsFile.read(output, OUTPUT)).as(damaged).isEmpty();
        }
        Files.write(file(), new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertThat(OriginsFile.read(output, OUTPUT)).isEmpty();
    }
}
