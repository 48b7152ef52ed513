package org.qelem.oracle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The oracles that Qelem asks. */
public final class Oracles {

    /** For all files that are judged in one process. The longest of the tests, nine books or fifty PDFs, takes a tenth of it. */
    public static final Duration TIME_LIMIT = Duration.ofMinutes(10);

    private Oracles() {
    }

    /**
     * All oracles; whether one is really installed shows when it is asked.
     *
     * @param home the distribution, which has them in {@code oracles/}, or a checkout, where a build puts them in {@code target/oracles/}
     */
    public static List<Oracle> installed(Path home) {
        return List.of(new VeraPdf(home, TIME_LIMIT), new EpubCheck(home, TIME_LIMIT), new Ace(home, Ace.tools(), TIME_LIMIT));
    }
}
