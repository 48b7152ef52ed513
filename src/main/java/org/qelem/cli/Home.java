package org.qelem.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The folder that holds {@code stylesheets/} and {@code fonts/}. */
final class Home {

    private Home() {
    }

    /** @throws ParameterException if the launcher has not named it */
    static Path of(CommandSpec command) {
        String home = System.getProperty("qelem.home");
        if (home == null || !Files.isDirectory(Path.of(home).resolve("stylesheets"))) {
            throw new ParameterException(command.commandLine(),
                    "The system property qelem.home must name the folder with stylesheets/ and fonts/; bin/qelem sets it.");
        }
        return Path.of(home);
    }
}
