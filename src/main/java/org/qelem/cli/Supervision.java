package org.qelem.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.supervisor.Supervisor;

/** What this process tells its {@link Supervisor}, and what it is told; nothing if it has none. */
final class Supervision {

    /** Between two looks at the supervisor. */
    private static final int MILLISECONDS = 200;

    private final String record = System.getProperty(Supervisor.RECORD);
    private final Map<Integer, Ended> ended = new LinkedHashMap<>();

    /** Why an earlier worker ended. */
    private record Ended(String why, int exitCode, String step) {
    }

    /** @param watch whether this process ends when its supervisor does */
    Supervision(boolean watch) {
        for (String entry : System.getProperty(Supervisor.ENDED, "").split(";")) {
            String[] parts = entry.split(" ", 4);
            if (parts.length == 4) {
                ended.put(Integer.parseInt(parts[0]), new Ended(parts[1], Integer.parseInt(parts[2]), parts[3]));
            }
        }
        if (watch && record != null) {
            ProcessHandle.current().parent().ifPresent(supervisor -> {
                Thread thread = new Thread(() -> endWithSupervisor(supervisor), "qelem-supervision");
                thread.setDaemon(true);
                thread.start();
            });
        }
    }

    /**
     * Looks whether the supervisor is there. A thread that reads from it would know at once, and hold up the end of the process
     * for 0.3 s: a JVM waits so long for threads in native code (JDK 17 to 25).
     */
    private static void endWithSupervisor(ProcessHandle supervisor) {
        try {
            while (supervisor.isAlive()) {
                Thread.sleep(MILLISECONDS);
            }
            Runtime.getRuntime().halt(Main.FAILED);
        } catch (InterruptedException e) {
            // Nobody asks any more.
        }
    }

    /** Whether a person looks on who wants to see how it gets ahead. */
    static boolean hasTerminal() {
        String terminal = System.getProperty(Supervisor.TERMINAL);
        return terminal == null ? System.console() != null : Boolean.parseBoolean(terminal);
    }

    void publication(int number) {
        write("publication " + number + " " + System.currentTimeMillis());
    }

    void step(String step) {
        write("step " + step.replace('\n', ' '));
    }

    /** Whether a publication was done with, well or not, by a worker before this one. */
    boolean isDone(int number) {
        return ended.keySet().stream().anyMatch(last -> number < last) && !ended.containsKey(number);
    }

    /** Why the worker ended that had begun a publication. */
    Optional<Problem> failure(int number, Place place, int timeLimit, int memoryLimit) {
        return Optional.ofNullable(ended.get(number)).map(end -> switch (end.why) {
            case "time-exceeded" -> Problem.error("time-exceeded", place, end.step, timeLimit);
            case "memory-exceeded" -> Problem.error("memory-exceeded", place, end.step, memoryLimit);
            default -> Problem.error("worker-died", place, end.step, end.exitCode);
        });
    }

    /** Says that the process ends by itself. */
    static void end() {
        new Supervision(false).write("end");
    }

    private void write(String line) {
        if (record != null) {
            try (OutputStream stream = new FileOutputStream(record, true)) {
                stream.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // Then the supervisor knows less of what was at fault, which is no reason to fail.
            }
        }
    }
}
