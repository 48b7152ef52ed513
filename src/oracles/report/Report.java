import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an oracle says of files, on its standard output, in UTF-8: a line for each of these, its fields divided by tabs. The
 * first field after the name is the file's number among the arguments, from 0; what is not known is empty, or 0 for a number.
 *
 * <pre>
 * judged   file  by which standards, in whose words
 * refused  file  why it could not be judged
 * finding  file  "error" or "warning"  rule  message  how many times  pages, from 1, with commas  entry  line  column
 * </pre>
 */
final class Report {

    private final PrintStream out;
    private final int file;

    private Report(PrintStream out, int file) {
        this.out = out;
        this.file = file;
    }

    /** Looks at one file. */
    interface Judge {

        void judge(File file, Report report) throws Exception;
    }

    /** Judges one file after the other, and ends the JVM. */
    static void of(String[] files, Judge judge) {
        endWithParent();
        Locale.setDefault(Locale.ENGLISH);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        // What a library prints is no part of the report.
        System.setOut(System.err);
        for (int i = 0; i < files.length; i++) {
            Report report = new Report(out, i);
            try {
                judge.judge(new File(files[i]), report);
            } catch (Exception | StackOverflowError e) {
                report.line("refused", String.valueOf(e.getMessage() == null ? e : e.getMessage()));
            }
            out.flush();
        }
        System.exit(0);
    }

    void judged(String what) {
        line("judged", what);
    }

    /** A finding on pages. */
    void found(String rule, String message, int times, IntStream pages) {
        line("finding", "error", rule, message, times, pages.distinct().sorted().mapToObj(String::valueOf).collect(Collectors.joining(",")), "", 0, 0);
    }

    /** A finding in an entry of a packed file. */
    void found(boolean error, String rule, String message, String entry, int line, int column) {
        line("finding", error ? "error" : "warning", rule, message, 1, "", entry, Math.max(0, line), Math.max(0, column));
    }

    private void line(String name, Object... fields) {
        out.println(Stream.concat(Stream.of(name, file), Stream.of(fields))
                .map(field -> field.toString().replaceAll("\\s+", " ")).collect(Collectors.joining("\t")));
    }

    /** A thread that waits for the parent in native code would hold up the end of this process for 0.3 s (JDK 17 to 25). */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            Thread thread = new Thread(() -> {
                try {
                    while (parent.isAlive()) {
                        Thread.sleep(200);
                    }
                    Runtime.getRuntime().halt(1);
                } catch (InterruptedException e) {
                    // Nobody asks any more.
                }
            }, "parent");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
