package org.qelem.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one build has found so far. A stage goes on after an error as long as it can, so that one
 * run names as many errors as possible; {@link #stopOnErrors()} stands where going on makes no sense.
 *
 * <p>Safe for use by several threads. The same problem at the same place counts once.
 */
public final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    public synchronized void add(Problem problem) {
        found.add(problem);
    }

    public void error(String code, Place place, Object... arguments) {
        add(Problem.error(code, place, arguments));
    }

    public void warning(String code, Place place, Object... arguments) {
        add(Problem.warning(code, place, arguments));
    }

    public synchronized boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** What was found, in the order in which it was found. */
    public synchronized List<Problem> all() {
        return List.copyOf(found);
    }

    /**
     * Ends the build if an error was found.
     *
     * @throws BuildFailed if there is an error; the errors are in this object
     */
    public void stopOnErrors() throws BuildFailed {
        if (hasErrors()) {
            throw new BuildFailed();
        }
    }

    /** Reports an error that makes it impossible to go on, and ends the build. */
    public BuildFailed fatal(String code, Place place, Object... arguments) {
        error(code, place, arguments);
        return new BuildFailed();
    }
}
