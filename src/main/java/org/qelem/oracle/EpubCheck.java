package org.qelem.oracle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qelem.problem.Problem;

/** EPUBCheck: whether an EPUB is one. What it merely remarks is not told. */
public final class EpubCheck implements Oracle {

    private final Path home;
    private final Duration limit;

    public EpubCheck(Path home, Duration limit) {
        this.home = home;
        this.limit = limit;
    }

    @Override
    public String name() {
        return "EPUBCheck";
    }

    @Override
    public Set<String> rules() {
        return Set.of("epubcheck");
    }

    @Override
    public boolean judges(Path file) {
        return Installation.hasSuffix(file, ".epub");
    }

    @Override
    public Map<Path, Verdict> judge(List<Path> files) throws OracleUnavailable, InterruptedException {
        return Installation.java(name(), Installation.of(name(), home, "epubcheck"), limit).judge(files, EpubCheck::problem);
    }

    private static Problem problem(Finding finding) {
        Problem problem = finding.warning() ? Problem.warning("epubcheck", finding.place(), finding.rule(), finding.message(), finding.times())
                : Problem.error("epubcheck", finding.place(), finding.rule(), finding.message(), finding.times());
        return problem.at(finding.spot());
    }
}
