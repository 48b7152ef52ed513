package org.qelem.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.pdf.Press;

/** A build that hangs, fills the memory or dies ends with a message, and the other publications are built. */
class SupervisorTest {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    /**
     * What came of a supervised command.
     *
     * @param said both streams of the supervisor and its workers
     */
    private record Ran(int code, String said) {
    }

    private Process start(List<String> worker) throws IOException {
        List<String> line = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + folder, "-cp", "target/classes",
                Supervisor.class.getName(), JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        line.addAll(worker);
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    private Ran run(List<String> worker) throws Exception {
        Process process = start(worker);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Ran ran = new Ran(process.waitFor(), said);
        assertThat(said).doesNotContain("\tat ").doesNotContain("Exception").doesNotContain("OutOfMemory").doesNotContain("Terminating");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("qelem-"))).as("records").isEmpty();
        }
        return ran;
    }

    private Ran fake(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("-cp", "target/test-classes:target/classes", Worker.class.getName()));
        line.addAll(List.of(arguments));
        return run(line);
    }

    @Test
    void aSoundBuildIsLeftAlone() throws Exception {
        assertThat(fake("a", "b")).isEqualTo(new Ran(0, "started with []\nbuilt 0\nbuilt 1\n"));
        assertThat(fake("a", "defect").code()).isEqualTo(3);
    }

    @Test
    void theNextWorkerIsToldWhyTheOneBeforeEnded() throws Exception {
        Ran ran = fake("a", "hang", "fill", "die", "b", "--time-limit=3", "--memory-limit", "64");

        assertThat(ran.said().lines()).containsExactly(
                "started with []", "built 0",
                "started with [1 time-exceeded 137 doing hang]",
                "started with [1 time-exceeded 137 doing hang;2 memory-exceeded 3 doing fill]",
                "started with [1 time-exceeded 137 doing hang;2 memory-exceeded 3 doing fill;3 worker-died 134 doing die]", "built 4");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void aWorkerThatCannotBeginIsNotStartedAgain() throws Exception {
        Ran ran = run(List.of("-XX:NoSuchOption", "-version"));

        assertThat(ran.code()).isNotZero();
        assertThat(ran.said()).contains("ended before it had begun");
    }

    @Test
    void theWorkerEndsWithItsSupervisor() throws Exception {
        Path publication = Press.publication(folder.resolve("a"), "title: A test\nlang: en\n", Map.of("text.md", "# One\n\n" + "Some text.\n\n".repeat(100_000)));
        Process supervisor = start(build(publication));
        ProcessHandle worker = null;
        for (int i = 0; worker == null && i < 200; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            worker = supervisor.children().findFirst().orElse(null);
        }
        assertThat(worker).isNotNull();
        while (!Files.exists(folder.resolve("out/a/.qelem.lock")) && worker.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        supervisor.destroyForcibly();
        worker.onExit().get(20, TimeUnit.SECONDS);

        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    void aPublicationThatNeedsTooMuchIsToldAndTheOthersAreBuilt() throws Exception {
        String description = "title: A test\nlang: en\n";
        Path large = Press.publication(folder.resolve("all/a"), description, Map.of("text.md", "# One\n\n![A picture](p.png)\n"));
        try (RandomAccessFile picture = new RandomAccessFile(large.resolve("p.png").toFile(), "rw")) {
            picture.setLength(100_000_000);
        }
        Press.publication(folder.resolve("all/b"), description, Map.of("text.md", "# One\n\nSome text.\n"));

        Ran ran = run(build(folder.resolve("all"), "--memory-limit", "64"));

        assertThat(ran.said()).containsPattern("error: \\S+/all/a: The build needed more than 64 megabytes of memory and was ended while converting text\\.md\\. \\[memory-exceeded\\]\n  hint: ")
                .contains("all/a: nothing was written.");
        assertThat(folder.resolve("out/b/b-screen.pdf")).exists();
        assertThat(folder.resolve("out/a/a-screen.pdf")).doesNotExist();
        assertThat(ran.code()).isEqualTo(1);
    }

    private List<String> build(Path what, String... options) {
        List<String> line = new ArrayList<>(List.of("-Djava.awt.headless=true", "-Dqelem.home=" + Press.HOME, "-cp", System.getProperty("java.class.path"),
                "org.qelem.cli.Main", "build", what.toString(), "--output", folder.resolve("out").toString()));
        line.addAll(List.of(options));
        return line;
    }
}
