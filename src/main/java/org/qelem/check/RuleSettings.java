package org.qelem.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qelem.problem.Severity;

/**
 * A rule's row in a profile.
 *
 * @param name the rule's name
 * @param severity what a finding means; empty if the rule is off
 * @param source who asks for the rule
 * @param limits by their names
 */
public record RuleSettings(String name, Optional<Severity> severity, String source, Map<String, Threshold> limits) {

    public RuleSettings {
        limits = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    }

    /** A limit's number, in the unit of the standard profile. */
    public double number(String limit) {
        return threshold(limit).number();
    }

    /** A limit that is a word. */
    public String word(String limit) {
        return threshold(limit).value();
    }

    /** @throws IllegalStateException if the standard profile lacks the limit: a defect of Qelem */
    public Threshold threshold(String limit) {
        Threshold threshold = limits.get(limit);
        if (threshold == null) {
            throw new IllegalStateException("standard.yaml: the rule " + name + " has no limit " + limit);
        }
        return threshold;
    }
}
