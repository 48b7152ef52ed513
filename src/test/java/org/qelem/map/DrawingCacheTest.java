package org.qelem.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.saxon.s9api.Processor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.problem.Problems;

/** A map is drawn again when something that it depends on has changed, and only then. */
class DrawingCacheTest {

    private static final Path CASES = Path.of("src", "test", "cases", "map");

    @TempDir
    private Path root;
    @TempDir
    private Path stylesheets;
    @TempDir
    private Path cache;
    private Path specification;

    @BeforeEach
    void copy() throws IOException {
        specification = root.resolve("sound").resolve("figure.map.yaml");
        Files.createDirectories(specification.getParent());
        Files.copy(CASES.resolve("sound").resolve("figure.map.yaml"), specification);
        Files.copy(CASES.resolve("base.geojson"), root.resolve("base.geojson"));
        try (Stream<Path> modules = Files.list(Path.of("stylesheets", "map"))) {
            for (Path module : modules.filter(file -> file.toString().endsWith(".xsl")).toList()) {
                Files.copy(module, stylesheets.resolve(module.getFileName()));
            }
        }
    }

    @Test
    void nothingHasChanged() throws IOException {
        String first = draw(figure());
        // A drawing that came from the folder shows what is written there.
        mark();
        assertThat(draw(figure())).isEqualTo(first + "<!-- from the cache -->");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void theSpecificationHasChanged() throws IOException {
        draw(figure());
        Files.writeString(specification, Files.readString(specification).replace("Alone", "Lonely"));
        assertThat(draw(figure())).contains("Lonely");
        assertThat(entries()).hasSize(2);
    }

    @Test
    void theBaseHasChanged() throws IOException {
        MapFigure figure = figure();
        String first = draw(figure);
        Files.writeString(root.resolve("base.geojson"), Files.readString(root.resolve("base.geojson")).replace("[41, 33]", "[40.9, 33]"));
        assertThat(draw(figure)).isNotEqualTo(first);
    }

    @Test
    void aModuleOfTheStylesheetHasChanged() throws IOException {
        MapFigure figure = figure();
        draw(figure);
        Path look = stylesheets.resolve("look.xsl");
        FileTime before = Files.getLastModifiedTime(look);
        Files.writeString(look, Files.readString(look).replace("#ecebe7", "#123456"));
        Files.setLastModifiedTime(look, FileTime.fromMillis(before.toMillis() + 2000));
        assertThat(draw(figure)).contains("#123456");
    }

    @Test
    void aDamagedEntryIsDrawnAgain() throws IOException {
        String first = draw(figure());
        Files.writeString(entries().get(0), "half an ent");
        assertThat(draw(figure())).isEqualTo(first);

        String entry = Files.readString(entries().get(0));
        Files.writeString(entries().get(0), entry.substring(0, entry.length() / 2));
        assertThat(draw(figure())).isEqualTo(first);
    }

    @Test
    void aFolderThatCannotTakeThemCostsNothingButTime() throws IOException {
        Files.delete(cache);
        Files.writeString(cache, "a file");
        assertThat(draw(figure())).contains("<svg");
    }

    @Test
    void findingsAreReportedAgain() throws IOException {
        Files.copy(CASES.resolve("label-touches-line").resolve("figure.map.yaml"), root.resolve("touching.map.yaml"));
        Files.writeString(root.resolve("touching.map.yaml"), Files.readString(root.resolve("touching.map.yaml")).replace("../base", "base"));
        MapFigure figure = figure();
        Problems first = new Problems();
        Problems second = new Problems();
        figure.draw(root, root.resolve("touching.map.yaml"), "en", Medium.SCREEN, first);
        figure.draw(root, root.resolve("touching.map.yaml"), "en", Medium.SCREEN, second);
        assertThat(second.all()).isNotEmpty().isEqualTo(first.all());
        assertThat(entries()).as("an entry with findings is not kept in the folder").isEmpty();
    }

    private MapFigure figure() {
        return new MapFigure(new Processor(false), stylesheets.resolve("map.xsl"), MapFonts.FACES, Optional.of(cache));
    }

    private String draw(MapFigure figure) throws IOException {
        Problems problems = new Problems();
        MapDrawing drawing = figure.draw(root, specification, "en", Medium.SCREEN, problems).orElseThrow();
        assertThat(problems.all()).isEmpty();
        return drawing.svg();
    }

    private void mark() throws IOException {
        for (Path entry : entries()) {
            Files.writeString(entry, Files.readString(entry) + "<!-- from the cache -->");
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }
}
