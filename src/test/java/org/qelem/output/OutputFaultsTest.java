package org.qelem.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

/** Whatever stops a build and whenever: each file is that of one generation, byte for byte, and the next build is whole. */
class OutputFaultsTest {

    private static final int STEP_ROUNDS = 160;
    private static final int INTERRUPT_ROUNDS = 30;
    private static final int KILL_ROUNDS = 10;

    @TempDir
    private Path folder;
    private final Random random = new Random(2026);

    /** What happens at the step of a disk. */
    private enum Fault {
        FAILS, IS_INTERRUPTED, IS_KILLED
    }

    /** After a kill nothing is done any more, no clearing up either. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A disk that has its fault at a certain step; every step counts. */
    private static final class FaultyDisk extends Disk {

        private final Fault fault;
        private final int faultyStep;
        private int step;

        FaultyDisk(Fault fault, int faultyStep) {
            this.fault = fault;
            this.faultyStep = faultyStep;
        }

        private void step() throws IOException {
            step++;
            if (step > faultyStep && fault == Fault.IS_KILLED) {
                throw new Killed();
            } else if (step == faultyStep) {
                switch (fault) {
                    case FAILS -> throw new IOException("No space left on device");
                    case IS_INTERRUPTED -> Thread.currentThread().interrupt();
                    case IS_KILLED -> throw new Killed();
                }
            }
        }

        @Override
        FileChannel create(Path file) throws IOException {
            step();
            return super.create(file);
        }

        @Override
        void write(FileChannel channel, ByteBuffer buffer) throws IOException {
            if (step + 1 == faultyStep) { // a part of what is asked for reaches the disk
                channel.write(buffer.slice().limit(Math.min(100, buffer.remaining())));
            }
            step();
            super.write(channel, buffer);
        }

        @Override
        void force(FileChannel channel) throws IOException {
            step();
            super.force(channel);
        }

        @Override
        void move(Path part, Path file) throws IOException {
            step();
            super.move(part, file);
        }

        @Override
        void delete(Path file) throws IOException {
            step();
            super.delete(file);
        }

        @Override
        void forceFolder(Path folder) throws IOException {
            step();
            super.forceFolder(folder);
        }
    }

    @Test
    void eachStepMayFailOrBeTheLast() throws Exception {
        int generation = 1;
        write(new Disk(), generation);
        FaultyDisk sound = new FaultyDisk(Fault.FAILS, 0);
        write(sound, generation);
        int steps = sound.step;
        assertThat(steps).isGreaterThan(15);

        for (int round = 0; round < STEP_ROUNDS; round++) {
            Fault fault = Fault.values()[round % Fault.values().length];
            int faultyStep = 1 + round / Fault.values().length % steps;
            String what = fault + " at step " + faultyStep + " of " + steps;
            int old = generation++;
            Problems problems = new Problems();
            try (OutputFolder output = OutputFolder.open(folder, new FaultyDisk(fault, faultyStep), problems)) {
                output.replace(Generation.contents(generation), problems);
            } catch (BuildFailed | Killed e) {
                // what is left is looked at below
            }
            Thread.interrupted();

            assertThat(generations()).as(what).isSubsetOf(old, generation);
            if (fault != Fault.IS_KILLED) {
                assertThat(names().filter(name -> name.endsWith(".part"))).as(what).hasSizeLessThanOrEqualTo(1);
            }
            if (generations().size() == 2) {
                assertThat(fault == Fault.IS_KILLED || problems.all().stream().map(Problem::code).toList().contains("output-mixed")).as(what).isTrue();
            }
            write(new Disk(), ++generation);
            assertThat(generations()).as(what).containsExactly(generation);
            assertThat(names()).as(what).containsExactlyInAnyOrderElementsOf(Generation.NAMES);
        }
    }

    @Test
    void anInterruptAtARandomMoment() throws Exception {
        write(new Disk(), 1);
        for (int round = 0; round < INTERRUPT_ROUNDS; round++) {
            Set<Integer> before = generations();
            int generation = round + 2;
            Thread build = new Thread(() -> {
                try {
                    write(new Disk(), generation);
                } catch (BuildFailed e) {
                    // what is left is looked at below
                }
            });
            build.start();
            TimeUnit.MICROSECONDS.sleep(random.nextInt(4000));
            build.interrupt();
            build.join();

            before.add(generation);
            assertThat(generations()).isSubsetOf(before);
            assertThat(names().filter(name -> !name.equals(FolderLock.NAME))).containsExactlyInAnyOrderElementsOf(Generation.NAMES);
        }
    }

    @Test
    void aKillAtARandomMoment() throws Exception {
        write(new Disk(), 1);
        int last = 1;
        for (int round = 0; round < KILL_ROUNDS; round++) {
            Process build = child(folder, last + 1, Integer.MAX_VALUE);
            assertThat(build.getInputStream().read()).as("the child has begun").isEqualTo('>');
            TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
            build.destroyForcibly().waitFor();

            Set<Integer> left = generations();
            assertThat(left).hasSizeLessThanOrEqualTo(2).allMatch(generation -> generation >= 1);
            last = left.stream().mapToInt(Integer::intValue).max().orElseThrow();
        }
        assertThat(last).as("children got ahead").isGreaterThan(KILL_ROUNDS);
        write(new Disk(), last + 1);
        assertThat(generations()).containsExactly(last + 1);
        assertThat(names()).containsExactlyInAnyOrderElementsOf(Generation.NAMES);
    }

    @Test
    void anotherProcessIsToldWhoHasTheFolder() throws Exception {
        Problems problems = new Problems();
        try (OutputFolder output = OutputFolder.open(folder, problems)) {
            Process other = child(folder, 2, 1);
            assertThat(other.waitFor()).isEqualTo(1);
            assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("output-in-use").contains("process " + ProcessHandle.current().pid() + " of ").containsPattern("since 20..-..-..T");
            output.replace(Generation.contents(3), problems);
        }
        assertThat(generations()).containsExactly(3);
    }

    /** The limit that a shell sets for the size of a file stops a write in the middle, as a full disk does. */
    @Test
    void aFileThatCannotBeWrittenToItsEnd() throws Exception {
        write(new Disk(), 1);

        assertRefused(child("ulimit -f 200 && exec ", folder, 2, 1), 1);
    }

    /** A file system of memory, which only a user name space may mount; where the system allows none, the test above remains. */
    @Test
    void aDiskThatIsFullAndOneThatCannotBeWritten() throws Exception {
        assumeTrue(mayMount());
        String full = "mount -t tmpfs -o size=700k none '" + folder + "' && " + command(folder, 1, 1) + " && " + command(folder, 2, 1)
                + "; code=$?; cp '" + folder + "'/* '" + folder + "/../seen'; exit $code";
        Path seen = Files.createDirectories(folder.resolveSibling("seen"));
        assertRefused(new ProcessBuilder("unshare", "-rm", "sh", "-c", full).redirectErrorStream(true).start(), seen, 1);

        write(new Disk(), 3);
        String fixed = "mount --bind '" + folder + "' '" + folder + "' && mount -o remount,bind,ro '" + folder + "' && " + command(folder, 4, 1);
        assertRefused(new ProcessBuilder("unshare", "-rm", "sh", "-c", fixed).redirectErrorStream(true).start(), folder, 3);
    }

    private static boolean mayMount() {
        try {
            return new ProcessBuilder("unshare", "-rm", "sh", "-c", "mount -t tmpfs none /mnt")
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private void assertRefused(Process build, int old) throws Exception {
        assertRefused(build, folder, old);
    }

    private static void assertRefused(Process build, Path left, int old) throws Exception {
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(build.waitFor()).as(said).isEqualTo(1);
        assertThat(said).contains("output-unwritable").doesNotContain("output-mixed");
        assertThat(Generation.in(left)).containsExactly(old);
        try (Stream<Path> files = Files.list(left)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(Generation.NAMES);
        }
    }

    private static Process child(Path folder, int first, int count) throws IOException {
        return child("exec ", folder, first, count);
    }

    private static Process child(String shell, Path folder, int first, int count) throws IOException {
        return new ProcessBuilder("sh", "-c", shell + command(folder, first, count)).redirectErrorStream(true).start();
    }

    private static String command(Path folder, int first, int count) {
        String classes = "target/test-classes:target/classes";
        return "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + classes
                + "' org.qelem.output.Generation '" + folder + "' " + first + " " + count;
    }

    private void write(Disk disk, int generation) throws BuildFailed {
        Problems problems = new Problems();
        try (OutputFolder output = OutputFolder.open(folder, disk, problems)) {
            output.replace(Generation.contents(generation), problems);
        }
    }

    private Set<Integer> generations() throws IOException {
        return Generation.in(folder);
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toList()).stream();
        }
    }
}
