package org.qelem.oracle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where Qelem's build has put an oracle. */
final class Installation {

    private Installation() {
    }

    /**
     * The folder of an oracle.
     *
     * @param home a distribution or a checkout
     * @param folder its name there
     */
    static Path of(String oracle, Path home, String folder) throws OracleUnavailable {
        return Stream.of(home.resolve("oracles"), home.resolve("target").resolve("oracles")).map(oracles -> oracles.resolve(folder))
                .filter(Files::isDirectory).findFirst()
                .orElseThrow(() -> new OracleUnavailable(oracle, "is not installed in " + home + ": mvn -DskipTests package puts it there"));
    }

    /** An oracle in Java: its libraries, and the class {@code Judge} that asks them. */
    static Program java(String oracle, Path installation, Duration limit) {
        String path = installation.toAbsolutePath().toString();
        // The first compiler only: a study is judged in 7 s instead of 11 (veraPDF, 2 cores, JDK 17).
        return new Program(oracle, List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx2048m", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + Program.SCRATCH, "-classpath", path + System.getProperty("path.separator") + path + "/*", "Judge"), Map.of(), limit);
    }
}
