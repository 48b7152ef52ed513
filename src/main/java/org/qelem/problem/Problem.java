package org.qelem.problem;

import java.util.List;
import java.util.Optional;

/**
 * Something that was found, where it was found, and the facts about it.
 *
 * @param code the stable name of the kind of problem, a key of {@code problems.properties}
 * @param severity what it means for the build
 * @param place where it was found in what the user wrote
 * @param spot where it shows in an output, if it was found there
 * @param arguments the facts that the message names, in the order of its placeholders
 */
public record Problem(String code, Severity severity, Place place, Optional<Spot> spot, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public Problem(String code, Severity severity, Place place, List<Object> arguments) {
        this(code, severity, place, Optional.empty(), arguments);
    }

    public static Problem error(String code, Place place, Object... arguments) {
        return new Problem(code, Severity.ERROR, place, List.of(arguments));
    }

    public static Problem warning(String code, Place place, Object... arguments) {
        return new Problem(code, Severity.WARNING, place, List.of(arguments));
    }

    /** The same, and where it shows in an output. */
    public Problem at(Spot shown) {
        return new Problem(code, severity, place, Optional.of(shown), arguments);
    }
}
