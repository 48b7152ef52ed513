package org.qelem.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsReplacedAsAWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pdf"), "the old, and longer, content");

        OutputFile.write(file, bytes("new"));

        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("a.pdf");
    }

    @Test
    void theFoldersAreMade() throws IOException {
        OutputFile.write(folder.resolve("b/c/a.pdf"), bytes("new"));

        assertThat(folder.resolve("b/c/a.pdf")).hasContent("new");
    }

    @Test
    void everybodyMayReadIt() throws IOException {
        OutputFile.write(folder.resolve("a.pdf"), bytes("new"));

        assertThat(Files.getPosixFilePermissions(folder.resolve("a.pdf"))).contains(PosixFilePermission.OTHERS_READ);
    }

    /** The channel of an interrupted thread fails when the first byte is written. */
    @Test
    void anInterruptedWriteLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pdf"), "old");

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> OutputFile.write(file, bytes("new"))).isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.pdf");
    }

    @Test
    void whatCannotBeReplacedStays() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("a.pdf/full"));

        assertThatThrownBy(() -> OutputFile.write(folder.resolve("a.pdf"), bytes("new"))).isInstanceOf(IOException.class);

        assertThat(inTheWay).isDirectory();
        assertThat(names()).containsExactly("a.pdf");
    }

    @Test
    void aFileInPlaceOfTheFolderIsAnError() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("out"), "a file");

        assertThatThrownBy(() -> OutputFile.write(inTheWay.resolve("a.pdf"), bytes("new"))).isInstanceOf(IOException.class);

        assertThat(inTheWay).hasContent("a file");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
