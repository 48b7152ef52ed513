package org.qelem.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How and where a command tells what it found. */
final class Reporting {

    @Option(names = "--messages", paramLabel = "FORMAT", defaultValue = "text",
            description = "How problems are told: text for people, json, sarif or junit for programs, html for a browser, these on the"
                    + " standard output (default: ${DEFAULT-VALUE}).")
    private MessageFormat messages;

    @Option(names = "--report", paramLabel = "FILE",
            description = "Write what was found into a file, too, in the format of its name: .html, .json, .sarif, .xml (JUnit); may be given again.")
    private List<Path> reports = new ArrayList<>();

    @Option(names = "--quiet", description = "Print problems only.")
    private boolean quiet;

    MessageFormat messages() {
        return messages;
    }

    /** @throws ParameterException if a file's name names no format */
    Report report(CommandSpec command) {
        for (Path file : reports) {
            if (MessageFormat.of(file).isEmpty()) {
                throw new ParameterException(command.commandLine(), "--report needs a name that ends in .html, .json, .sarif or .xml, not " + file);
            }
        }
        return new Report(command.commandLine().getOut(), command.commandLine().getErr(), messages, reports, quiet, Supervision.hasTerminal());
    }
}
