package org.qelem.oracle;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.qelem.problem.Problem;

/** An oracle that is a program: it is run once for all files, and says of each what it finds. */
abstract class ProgramOracle implements Oracle {

    private final String name;
    private final String suffix;
    private final Set<String> rules;

    /** @param suffix that of the files that it knows */
    ProgramOracle(String name, String suffix, Set<String> rules) {
        this.name = name;
        this.suffix = suffix;
        this.rules = Set.copyOf(rules);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Set<String> rules() {
        return rules;
    }

    @Override
    public final boolean judges(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    @Override
    public final Map<Path, Verdict> judge(List<Path> files) throws OracleUnavailable, InterruptedException {
        return program().judge(files, this::problem);
    }

    /** @throws OracleUnavailable if it is not installed */
    abstract Program program() throws OracleUnavailable;

    /** A finding in the words of Qelem; its code is one of the rules. */
    abstract Problem problem(Finding finding);
}
