package org.qelem.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Problems;

class OutputFolderTest {

    @TempDir
    private Path folder;
    private final Problems problems = new Problems();

    @Test
    void aFileIsReplacedAsAWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("a.pdf"), "the old, and longer, content");

        replace(folder, "a.pdf");

        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("a.pdf");
    }

    @Test
    void theFoldersAreMade() throws Exception {
        replace(folder.resolve("b/c"), "a.pdf");

        assertThat(folder.resolve("b/c/a.pdf")).hasContent("new");
    }

    @Test
    void foldersThatWereMadeForNothingAreRemoved() throws Exception {
        OutputFolder.open(folder.resolve("b/c"), problems).close();

        assertThat(names()).isEmpty();
    }

    @Test
    void everybodyMayReadIt() throws Exception {
        replace(folder, "a.pdf");

        assertThat(Files.getPosixFilePermissions(folder.resolve("a.pdf"))).contains(PosixFilePermission.OTHERS_READ);
    }

    @Test
    void aFolderInPlaceOfAFileLeavesAllAsItWas() throws Exception {
        Files.writeString(folder.resolve("a.pdf"), "old");
        Path inTheWay = Files.createDirectories(folder.resolve("b.pdf/full"));

        assertThatThrownBy(() -> replace(folder, "a.pdf", "b.pdf")).isInstanceOf(BuildFailed.class);

        assertThat(complaints()).containsExactly("output-unwritable " + folder.resolve("b.pdf") + " [a folder stands in its place]");
        assertThat(inTheWay).isDirectory();
        assertThat(folder.resolve("a.pdf")).hasContent("old");
        assertThat(names()).containsExactly("a.pdf", "b.pdf");
    }

    @Test
    void aFileInPlaceOfTheFolderIsAnError() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("out"), "a file");

        assertThatThrownBy(() -> replace(inTheWay, "a.pdf")).isInstanceOf(BuildFailed.class);

        assertThat(complaints()).hasSize(1).allMatch(complaint -> complaint.startsWith("output-unwritable "));
        assertThat(inTheWay).hasContent("a file");
    }

    @Test
    void whatAKilledBuildLeftIsClearedAway() throws Exception {
        Files.writeString(folder.resolve(".gone.pdf.part"), "a part");
        Files.writeString(folder.resolve(FolderLock.NAME), "process 1 of nobody");
        Files.writeString(folder.resolve("mine.part"), "not Qelem's");

        replace(folder, "a.pdf");

        assertThat(names()).containsExactly("a.pdf", "mine.part");
    }

    @Test
    void whereAPartWouldStandNoLinkIsFollowed() throws Exception {
        Path victim = Files.writeString(folder.resolve("victim"), "untouched");
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve(".a.pdf.part"), victim);

        replace(out, "a.pdf");

        assertThat(victim).hasContent("untouched");
        assertThat(out.resolve("a.pdf")).isRegularFile().hasContent("new");
    }

    @Test
    void twoBuildsOfOneProcessCannotHaveOneFolder() throws Exception {
        try (OutputFolder first = OutputFolder.open(folder, problems)) {
            assertThatThrownBy(() -> OutputFolder.open(folder.resolve("../" + folder.getFileName()), problems)).isInstanceOf(BuildFailed.class);

            assertThat(complaints()).hasSize(1).allMatch(complaint -> complaint.startsWith("output-in-use ")
                    && complaint.contains("process " + ProcessHandle.current().pid() + " of "));
            first.replace(Map.of("a.pdf", "new".getBytes(StandardCharsets.UTF_8)), problems);
        }
        replace(folder, "a.pdf");
        assertThat(names()).containsExactly("a.pdf");
    }

    private void replace(Path into, String... names) throws BuildFailed {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String name : names) {
            contents.put(name, "new".getBytes(StandardCharsets.UTF_8));
        }
        try (OutputFolder output = OutputFolder.open(into, problems)) {
            output.replace(contents, problems);
        }
    }

    private List<String> complaints() {
        return problems.all().stream().map(problem -> problem.code() + " " + problem.place() + " " + problem.arguments()).toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
