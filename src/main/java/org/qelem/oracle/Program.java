package org.qelem.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qelem.problem.Problem;

/**
 * An oracle's program, run once for some files, in a process of its own.
 *
 * @param oracle its name, for messages
 * @param command what comes before the files on the command line; the folder for its temporary files is put for {@link #SCRATCH}
 * @param environment what it finds there beside what this process has; likewise
 * @param limit for the whole of it
 */
record Program(String oracle, List<String> command, Map<String, String> environment, Duration limit) {

    static final String SCRATCH = "{scratch}";
    /** More of what a program says when it falls helps nobody; the cause stands at the end, or at the beginning of a Java trace. */
    private static final int MOST_WORDS = 500;

    /**
     * Runs it.
     *
     * @param problem says a finding in the words of Qelem
     */
    Map<Path, Verdict> judge(List<Path> files, Function<Finding, Problem> problem) throws OracleUnavailable, InterruptedException {
        if (files.isEmpty()) {
            return Map.of();
        }
        try {
            Path scratch = Files.createTempDirectory("qelem-oracle");
            try {
                run(files, scratch);
                try (InputStream printed = Files.newInputStream(scratch.resolve("report"))) {
                    return Report.read(oracle, files, printed).verdicts(problem);
                }
            } finally {
                delete(scratch);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new OracleUnavailable(oracle, "cannot be run: " + e.getMessage());
        }
    }

    private void run(List<Path> files, Path scratch) throws IOException, OracleUnavailable, InterruptedException {
        List<String> line = new ArrayList<>();
        command.forEach(word -> line.add(word.replace(SCRATCH, scratch.toString())));
        files.forEach(file -> line.add(file.toAbsolutePath().toString()));
        Path words = scratch.resolve("words");
        // Its standard input stays a pipe, which closes when this process ends: so that a program in Node.js ends too.
        ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(scratch.resolve("report").toFile()).redirectError(words.toFile());
        environment.forEach((name, value) -> builder.environment().put(name, value.replace(SCRATCH, scratch.toString())));
        Process process = builder.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new OracleUnavailable(oracle, "did not come to an end in " + limit.toSeconds() + " seconds");
            } else if (process.exitValue() != 0) {
                throw new OracleUnavailable(oracle, "ended with exit code " + process.exitValue() + said(words));
            }
        } finally {
            end(process);
        }
    }

    private static String said(Path words) throws IOException {
        String said = new String(Files.readAllBytes(words), StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
        return said.isEmpty() ? "" : ": " + (said.length() <= MOST_WORDS ? said
                : said.substring(0, MOST_WORDS / 2) + " … " + said.substring(said.length() - MOST_WORDS / 2));
    }

    /** Ends what still runs; those that the process has started are known only while it runs itself. */
    private static void end(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        Stream.concat(Stream.of(process.toHandle()), started.stream()).forEach(ended -> ended.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(e -> ended).join());
    }

    /** Deletes a folder; what cannot be deleted lies among the temporary files, which is no reason to fail. */
    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // see above
        }
    }
}
