package org.qelem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

/** A build is one transaction over all editions. */
class PublisherTest {

    @TempDir
    private Path folder;

    @Test
    void noEditionIsWrittenIfOneFails() throws Exception {
        Path publication = Files.createDirectory(folder.resolve("two"));
        Files.writeString(publication.resolve("text.md"), "# One\n\nA paragraph.\n");
        Files.writeString(publication.resolve("publication.yaml"),
                "title: Two editions\nlang: en\neditions:\n  screen: {format: pdf}\n  epub: {format: epub, pages: prnit}\n");
        Path output = folder.resolve("output");
        Problems problems = new Problems();

        try (Publisher publisher = new Publisher(Path.of(""), folder.resolve("drawings"))) {
            assertThatThrownBy(() -> publisher.build(new Publisher.Request(publication, Set.of(), output, Set.of()), problems, step -> { }))
                    .isInstanceOf(BuildFailed.class);
        }

        assertThat(problems.all()).extracting(Problem::code).contains("edition-unknown");
        assertThat(written(output)).isEmpty();
    }

    private static Stream<Path> written(Path output) throws IOException {
        return Files.exists(output) ? Files.list(output) : Stream.empty();
    }
}
