package org.qelem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.pdf.Press;
import picocli.CommandLine;

/** A test that calls the command. */
abstract class CommandTest {

    @TempDir
    Path folder;
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    private String home;

    @BeforeEach
    void setHome() {
        home = System.getProperty("qelem.home");
        System.setProperty("qelem.home", Press.HOME.toString());
    }

    @AfterEach
    void restoreHomeAndFindNoStackTrace() {
        if (home == null) {
            System.clearProperty("qelem.home");
        } else {
            System.setProperty("qelem.home", home);
        }
        assertThat(out + "\n" + err).doesNotContain("\tat ").doesNotContain("Exception").doesNotContain("\u001B");
    }

    /** Its exit code; what it prints stands in {@link #out} and {@link #err}. */
    final int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
