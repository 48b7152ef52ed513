package org.qelem.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/** What of a publication's folder a case folder cannot hold: links, and files that cannot be read. */
class PublicationReaderTest {

    @TempDir
    private Path outside;
    private Path folder;
    private final Problems problems = new Problems();

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectory(outside.resolve("publication"));
        Files.writeString(folder.resolve("publication.yaml"), "title: Test\nlang: en\n");
        Files.writeString(folder.resolve("in.md"), "Text.\n");
        Files.writeString(outside.resolve("secret.md"), "Secret.\n");
        Files.createDirectory(outside.resolve("secrets"));
        Files.writeString(outside.resolve("secrets").resolve("p.png"), "x");
    }

    @Test
    void readsWhatIsThere() throws BuildFailed {
        Publication publication = new PublicationReader().read(folder, problems);
        assertThat(publication.name()).isEqualTo("publication");
        assertThat(publication.sources()).extracting(SourceText::file).containsExactly("in.md");
        assertThat(publication.editions()).containsOnlyKeys("screen");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aLinkThatLeadsOutIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.md"), outside.resolve("secret.md"));
        refuses(() -> new PublicationReader().read(folder, problems), "path-outside publication.yaml:1:1");
    }

    @Test
    void aLinkedFolderThatLeadsOutIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("figures"), outside.resolve("secrets"));
        refuses(() -> PublicationReader.file(folder.toRealPath(), "figures/p.png", new Place("in.md", 3, 4), problems),
                "path-outside in.md:3:4");
    }

    @Test
    void aLinkThatStaysInsideIsFollowed() throws IOException, BuildFailed {
        Files.writeString(folder.resolve("p.png"), "x");
        Files.createSymbolicLink(folder.resolve("q.png"), folder.resolve("p.png"));
        assertThat(PublicationReader.file(folder.toRealPath(), "q.png", Place.of("in.md"), problems))
                .contains(folder.toRealPath().resolve("p.png"));
    }

    @Test
    void aLinkToNothingAndAFolderAreNoFiles() throws IOException, BuildFailed {
        Files.createSymbolicLink(folder.resolve("q.png"), folder.resolve("p.png"));
        assertThat(PublicationReader.file(folder.toRealPath(), "q.png", Place.of("in.md"), problems)).isEmpty();
        assertThat(PublicationReader.file(folder.toRealPath(), ".", Place.of("in.md"), problems)).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aNameThatNoFileCanHaveIsNoFile() throws IOException, BuildFailed {
        assertThat(PublicationReader.file(folder.toRealPath(), "a\0b", Place.of("in.md"), problems)).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aFolderWithoutADescriptionIsNoPublication() throws IOException {
        Files.delete(folder.resolve("publication.yaml"));
        refuses(() -> new PublicationReader().read(folder, problems), "file-missing " + folder);
    }

    @Test
    void aFolderThatIsNotThereIsReported() {
        refuses(() -> new PublicationReader().read(folder.resolve("none"), problems), "publication-missing " + folder.resolve("none"));
    }

    @Test
    void aFileThatCannotBeReadIsReported() throws IOException {
        assumeThat(folder.resolve("in.md").toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(folder.resolve("in.md"))).as("root reads everything").isFalse();
        refuses(() -> new PublicationReader().read(folder, problems), "file-unreadable in.md");
    }

    private void refuses(ThrowingCallable reading, String problem) {
        assertThatThrownBy(reading).isInstanceOf(BuildFailed.class);
        assertThat(problems.all()).extracting(found -> found.code() + " " + found.place()).containsExactly(problem);
    }
}
