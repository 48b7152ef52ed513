package org.qelem.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qelem.problem.Problem;

/**
 * Ace by DAISY: whether an EPUB can be used by people with disabilities, as far as a program can tell. It runs on Node.js and
 * looks at the texts in Chromium.
 */
public final class Ace extends ProgramOracle {

    private final Path home;
    private final Path tools;
    private final Duration limit;

    /**
     * Ace as it is installed.
     *
     * @param home has the program that asks it
     * @param tools the folder into which npm has installed it
     */
    public Ace(Path home, Path tools, Duration limit) {
        super("Ace", ".epub", Set.of("ace"));
        this.home = home;
        this.tools = tools;
        this.limit = limit;
    }

    /** Where {@code .ci/install-epub-tools} installs it: {@code $QELEM_EPUB_TOOLS}, or {@code ~/.cache/qelem/epub-tools}. */
    public static Path tools() {
        return Path.of(System.getenv().getOrDefault("QELEM_EPUB_TOOLS", System.getProperty("user.home") + "/.cache/qelem/epub-tools"));
    }

    @Override
    Program program() throws OracleUnavailable {
        if (!Files.exists(tools.resolve("node_modules/@daisy/ace-cli"))) {
            throw new OracleUnavailable(name(), "is not installed in " + tools + ": .ci/install-epub-tools of the checkout does it");
        }
        Path program = Installation.of(name(), home, "ace").resolve("judge.mjs");
        return new Program(name(), List.of("node", program.toAbsolutePath().toString(), tools.toAbsolutePath().toString()), environment(), limit);
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("TMPDIR", Program.SCRATCH);
        environment.put("PUPPETEER_EXECUTABLE_PATH", System.getenv().getOrDefault("PUPPETEER_EXECUTABLE_PATH", "/usr/bin/chromium"));
        // Ace 1.4.6 waits five seconds for the browser to start, which a busy machine does not keep to (2026-11)
        environment.put("ACE_TIMEOUT_INITIAL", System.getenv().getOrDefault("ACE_TIMEOUT_INITIAL", "120000"));
        return environment;
    }

    @Override
    Problem problem(Finding finding) {
        return Problem.error("ace", finding.place(), finding.rule(), finding.message(), finding.times()).at(finding.spot());
    }
}
