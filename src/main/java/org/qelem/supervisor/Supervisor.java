package org.qelem.supervisor;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a build in a worker process, ends it when its time is over, and starts another for the publications that are left. All
 * messages are the worker's: the next one is told why its predecessor ended, and reports it.
 *
 * <p>This is in the way of every build, so it is one class that knows little of the JDK: no lambda and no {@code +} between
 * strings, whose first use takes longer than all of the rest (JDK 17, 2026-11).
 */
public final class Supervisor {

    /** Where the worker finds the name of its record. */
    public static final String RECORD = "qelem.record";
    /** Where the worker finds why its predecessors ended: {@code 2 time-exceeded;4 worker-died}, the first publication being 0. */
    public static final String ENDED = "qelem.ended";
    /** Where the worker finds whether a person looks on. */
    public static final String TERMINAL = "qelem.terminal";
    /** Seconds for each publication. */
    public static final int TIME_LIMIT = 600;
    /** Megabytes of the worker's heap. */
    public static final int MEMORY_LIMIT = 2048;
    /** Less does not even start. */
    public static final int LEAST_MEMORY = 64;

    /** A JVM that ends because its memory is full says so with this (JDK 17 to 25). */
    private static final int MEMORY_IS_FULL = 3;
    private static final int DEFECT = 3;

    private final String[] command;
    private final int timeLimit;
    private final int memoryLimit;
    private final File record;

    private Supervisor(String[] command) throws IOException {
        this.command = command;
        timeLimit = Math.max(1, option("--time-limit", TIME_LIMIT));
        memoryLimit = Math.max(LEAST_MEMORY, option("--memory-limit", MEMORY_LIMIT));
        String name = "qelem-".concat(Long.toString(ProcessHandle.current().pid())).concat("-").concat(Long.toString(System.nanoTime()));
        record = new File(System.getProperty("java.io.tmpdir"), name);
        if (!record.createNewFile()) {
            throw new IOException(record.getPath());
        }
    }

    /** @param command the worker's command line, which begins with a {@code java} and ends with the user's arguments */
    public static void main(String[] command) throws IOException, InterruptedException {
        Supervisor supervisor = new Supervisor(command);
        int code;
        try {
            code = supervisor.run();
        } finally {
            supervisor.record.delete();
        }
        System.exit(code);
    }

    /** The number after an option; the worker complains if it is none. */
    private int option(String name, int otherwise) {
        for (int i = 0; i < command.length; i++) {
            String value = command[i].equals(name) && i + 1 < command.length ? command[i + 1]
                    : command[i].startsWith(name.concat("=")) ? command[i].substring(name.length() + 1) : null;
            if (value != null) {
                try {
                    return Integer.parseInt(value);
                } catch (NumberFormatException e) {
                    return otherwise;
                }
            }
        }
        return otherwise;
    }

    private int run() throws IOException, InterruptedException {
        StringBuilder ended = new StringBuilder();
        int last = -1;
        for (;;) {
            Process worker = start(ended.toString());
            boolean inTime = await(worker);
            String[] lines = lines();
            if (inTime && (worker.exitValue() == 0 || lines[lines.length - 1].equals("end"))) {
                return worker.exitValue();
            }
            int at = publication(lines);
            if (at <= last) {
                System.err.println("error: The build process ended before it had begun, with exit code ".concat(Integer.toString(worker.exitValue())));
                return inTime ? worker.exitValue() : DEFECT;
            }
            last = at;
            String why = !inTime ? "time-exceeded" : worker.exitValue() == MEMORY_IS_FULL ? "memory-exceeded" : "worker-died";
            ended.append(ended.length() == 0 ? "" : ";").append(at).append(' ').append(why).append(' ').append(worker.exitValue())
                    .append(' ').append(step(lines).replace(';', ','));
        }
    }

    private Process start(String ended) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(command[0]);
        line.add("-Xmx".concat(Integer.toString(memoryLimit)).concat("m"));
        line.add("-XX:+ExitOnOutOfMemoryError");
        line.add("-XX:-CreateCoredumpOnCrash");
        // The JVM's own words about a full memory or a crash: what is to be said is the worker's to say.
        line.add("-XX:+UnlockDiagnosticVMOptions");
        line.add("-XX:-DisplayVMOutput");
        line.add(property(RECORD, record.getPath()));
        line.add(property(ENDED, ended));
        line.add(property(TERMINAL, System.console() != null ? "true" : "false"));
        for (int i = 1; i < command.length; i++) {
            line.add(command[i]);
        }
        new FileOutputStream(record).close();
        ProcessBuilder builder = new ProcessBuilder(line);
        // The worker's standard input stays an empty pipe: a build reads nothing from the terminal.
        builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return builder.start();
    }

    private static String property(String name, String value) {
        return "-D".concat(name).concat("=").concat(value);
    }

    /** Waits for the worker, and ends it if a publication takes too long. */
    private boolean await(Process worker) throws IOException, InterruptedException {
        long began = System.currentTimeMillis();
        for (;;) {
            long left = Math.max(began, begun(lines())) + timeLimit * 1000L - System.currentTimeMillis();
            if (worker.waitFor(Math.max(0, left), TimeUnit.MILLISECONDS)) {
                return true;
            } else if (Math.max(began, begun(lines())) + timeLimit * 1000L <= System.currentTimeMillis()) {
                worker.destroyForcibly().waitFor();
                return false;
            }
        }
    }

    /** The worker's record: a line {@code publication <number> <milliseconds>} for each it begins, {@code step …} for each step, {@code end}. */
    private String[] lines() throws IOException {
        try (FileInputStream stream = new FileInputStream(record)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n");
        }
    }

    private static int publication(String[] lines) {
        String line = last(lines, "publication ");
        return line.isEmpty() ? -1 : Integer.parseInt(line.substring(0, line.indexOf(' ')));
    }

    private static long begun(String[] lines) {
        String line = last(lines, "publication ");
        return line.isEmpty() ? 0 : Long.parseLong(line.substring(line.indexOf(' ') + 1));
    }

    private static String step(String[] lines) {
        return last(lines, "step ");
    }

    private static String last(String[] lines, String word) {
        for (int i = lines.length - 1; i >= 0; i--) {
            if (lines[i].startsWith(word)) {
                return lines[i].substring(word.length());
            }
        }
        return "";
    }
}
