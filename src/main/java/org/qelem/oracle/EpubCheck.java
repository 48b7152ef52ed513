package org.qelem.oracle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.qelem.problem.Problem;

/** EPUBCheck: whether an EPUB is one. What it merely remarks is not told. */
public final class EpubCheck extends ProgramOracle {

    private final Path home;
    private final Duration limit;

    public EpubCheck(Path home, Duration limit) {
        super("EPUBCheck", ".epub", Set.of("epubcheck"));
        this.home = home;
        this.limit = limit;
    }

    @Override
    Program program() throws OracleUnavailable {
        return Installation.java(name(), Installation.of(name(), home, "epubcheck"), limit);
    }

    @Override
    Problem problem(Finding finding) {
        Problem problem = finding.warning() ? Problem.warning("epubcheck", finding.place(), finding.rule(), finding.message(), finding.times())
                : Problem.error("epubcheck", finding.place(), finding.rule(), finding.message(), finding.times());
        return problem.at(finding.spot());
    }
}
