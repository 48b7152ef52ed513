package org.qelem.oracle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A program outside of Qelem that knows a standard, and says what in a file is not as it asks. */
public interface Oracle {

    /** Its name, for messages. */
    String name();

    /** The rules that it judges by, as a profile names them: the codes of its problems. */
    Set<String> rules();

    /** Whether it knows files of this kind, by their name. */
    boolean judges(Path file);

    /**
     * Judges files in one process, which is ended, with all that it has started, when its time is over or this thread is
     * interrupted.
     *
     * @param files of a kind that it {@linkplain #judges(Path) knows}
     * @return a verdict for each file, in their order; a file that it cannot read has a problem that says so
     * @throws OracleUnavailable if it is not installed, does not end in time, or ends before it has judged all
     */
    Map<Path, Verdict> judge(List<Path> files) throws OracleUnavailable, InterruptedException;
}
