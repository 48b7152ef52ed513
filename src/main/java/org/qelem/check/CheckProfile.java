package org.qelem.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked of a file.
 *
 * @param name that of a profile of Qelem's, or the file's
 * @param rules by their names, in the order of the standard profile
 */
public record CheckProfile(String name, Map<String, RuleSettings> rules) {

    public CheckProfile {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /** @throws IllegalStateException if the standard profile lacks the rule: a defect of Qelem */
    public RuleSettings rule(String rule) {
        RuleSettings settings = rules.get(rule);
        if (settings == null) {
            throw new IllegalStateException("standard.yaml has no rule " + rule);
        }
        return settings;
    }
}
