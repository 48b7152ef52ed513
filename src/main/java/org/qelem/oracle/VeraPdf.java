package org.qelem.oracle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qelem.problem.Problem;

/**
 * veraPDF: whether a PDF is what its metadata claims, the part and level of PDF/A and the part of PDF/UA. A file that claims
 * neither has nothing to break; the verdict says so.
 */
public final class VeraPdf implements Oracle {

    private final Path home;
    private final Duration limit;

    public VeraPdf(Path home, Duration limit) {
        this.home = home;
        this.limit = limit;
    }

    @Override
    public String name() {
        return "veraPDF";
    }

    @Override
    public Set<String> rules() {
        return Set.of("pdf-a", "pdf-ua");
    }

    @Override
    public boolean judges(Path file) {
        return Installation.hasSuffix(file, ".pdf");
    }

    @Override
    public Map<Path, Verdict> judge(List<Path> files) throws OracleUnavailable, InterruptedException {
        return Installation.java(name(), Installation.of(name(), home, "verapdf"), limit).judge(files, VeraPdf::problem);
    }

    /** ISO 14289 is PDF/UA, ISO 19005 is PDF/A. */
    private static Problem problem(Finding finding) {
        Problem problem = finding.rule().startsWith("ISO 14289")
                ? Problem.error("pdf-ua", finding.place(), finding.rule(), finding.message(), finding.times(), finding.pageNumbers(), finding.pages().size())
                : Problem.error("pdf-a", finding.place(), finding.rule(), finding.message(), finding.times(), finding.pageNumbers(), finding.pages().size());
        return problem.at(finding.spot());
    }
}
