package org.qelem.oracle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.qelem.problem.Problem;

/**
 * veraPDF: whether a PDF is what its metadata claims, the part and level of PDF/A and the part of PDF/UA. A file that claims
 * neither has nothing to break; the verdict says so.
 */
public final class VeraPdf extends ProgramOracle {

    private final Path home;
    private final Duration limit;

    public VeraPdf(Path home, Duration limit) {
        super("veraPDF", ".pdf", Set.of("pdf-a", "pdf-ua"));
        this.home = home;
        this.limit = limit;
    }

    @Override
    Program program() throws OracleUnavailable {
        return Installation.java(name(), Installation.of(name(), home, "verapdf"), limit);
    }

    /** ISO 14289 is PDF/UA, ISO 19005 is PDF/A. */
    @Override
    Problem problem(Finding finding) {
        Problem problem = finding.rule().startsWith("ISO 14289")
                ? Problem.error("pdf-ua", finding.place(), finding.rule(), finding.message(), finding.times(), finding.pageNumbers(), finding.pages().size())
                : Problem.error("pdf-a", finding.place(), finding.rule(), finding.message(), finding.times(), finding.pageNumbers(), finding.pages().size());
        return problem.at(finding.spot());
    }
}
