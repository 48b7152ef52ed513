package org.qelem.oracle;

import java.util.List;
import org.qelem.problem.Problem;

/**
 * What an oracle says of a file.
 *
 * @param judged by which standards and in whose words: {@code PDF/A-2a, PDF/UA-1 by veraPDF 1.30.2}
 * @param problems one for each rule that is broken, and for each different message of it; empty if the file is in order
 */
public record Verdict(String judged, List<Problem> problems) {

    public Verdict {
        problems = List.copyOf(problems);
    }
}
