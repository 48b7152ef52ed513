package org.qelem.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code qelem}. */
@Command(name = "qelem", subcommands = {BuildCommand.class, CheckCommand.class}, versionProvider = Main.Version.class, mixinStandardHelpOptions = true,
        description = "Turns Markdown into print-ready publications.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything was built, or is fit", "1:errors in a publication, a theme or a stylesheet, and nothing was written for it; or a file is not fit",
            "2:the command line is wrong", "3:a defect of Qelem"})
public final class Main {

    static final int FAILED = 1;
    static final int DEFECT = 3;

    private Main() {
    }

    public static void main(String[] arguments) {
        // FOP and Batik ask the toolkit for fonts and pictures; a server has no display.
        System.setProperty("java.awt.headless", "true");
        // FOP 2.11 formats numbers for files in the default locale: in Arabic with digits that a PDF cannot hold (2026-11).
        Locale.setDefault(Locale.ROOT);
        CommandLine line = commandLine();
        int code;
        try {
            code = line.execute(arguments);
        } catch (Error e) { // the command line hands on exceptions only
            code = defect(e, line.getErr());
        }
        Supervision.end();
        System.exit(code);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((exception, command, parsed) -> defect(exception, command.getErr()));
        return line;
    }

    private static int defect(Throwable thrown, PrintWriter err) {
        err.println("error: Qelem has a defect: " + thrown);
        err.println("  hint: Please report it with the manuscript that shows it. QELEM_TRACE=1 prints where it happened.");
        if ("1".equals(System.getenv("QELEM_TRACE"))) {
            thrown.printStackTrace(err);
        }
        return DEFECT;
    }

    /** The version that Maven filters in. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            return new String[] {"qelem " + number()};
        }

        static String number() throws IOException {
            try (InputStream stream = Main.class.getResourceAsStream("version.properties")) {
                Properties properties = new Properties();
                properties.load(stream);
                return properties.getProperty("version");
            }
        }
    }
}
