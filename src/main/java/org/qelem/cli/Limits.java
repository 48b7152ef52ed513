package org.qelem.cli;

import org.qelem.supervisor.Supervisor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a command may take of the machine. The supervisor reads the same options. */
final class Limits {

    @Option(names = "--time-limit", paramLabel = "SECONDS", defaultValue = "" + Supervisor.TIME_LIMIT,
            description = "What a publication or a check may take; one that takes longer is ended (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--memory-limit", paramLabel = "MEGABYTES", defaultValue = "" + Supervisor.MEMORY_LIMIT,
            description = "What the process may take of the memory; one that needs more is ended (default: ${DEFAULT-VALUE}).")
    private int megabytes;

    int seconds() {
        return seconds;
    }

    int megabytes() {
        return megabytes;
    }

    /** @throws ParameterException if nothing can be done in them */
    void check(CommandSpec command) {
        if (seconds < 1 || megabytes < Supervisor.LEAST_MEMORY) {
            throw new ParameterException(command.commandLine(),
                    "--time-limit is 1 second at least, and --memory-limit " + Supervisor.LEAST_MEMORY + " megabytes");
        }
    }
}
