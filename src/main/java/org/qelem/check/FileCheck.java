package org.qelem.check;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qelem.pdf.Waiver;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

/**
 * Looks at a file by every rule that its profile does not switch off.
 *
 * @param <F> the kind of file
 */
public final class FileCheck<F extends CheckedFile> {

    private final CheckProfile profile;
    private final List<Rule<? super F>> rules;

    public FileCheck(CheckProfile profile, List<? extends Rule<? super F>> rules) {
        this.profile = profile;
        this.rules = List.copyOf(rules);
    }

    /**
     * What each rule finds, by its name, in the order of the rules; nothing for one that is content. What a rule cannot read is a
     * finding, and the other rules go on.
     */
    public Map<String, List<Problem>> check(F file) {
        Map<String, Problems> found = new LinkedHashMap<>();
        Waivers waivers = new Waivers(file.map());
        for (Rule<? super F> rule : rules) {
            RuleSettings settings = profile.rule(rule.name());
            if (settings.severity().isPresent()) {
                Problems problems = found.computeIfAbsent(rule.name(), name -> new Problems());
                Findings findings = new Findings(settings, file.map(), waivers, problems);
                try {
                    rule.check(file, findings);
                } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
                    findings.found("rule-stopped", file.spot(), rule.name(), String.valueOf(e.getMessage()));
                }
                findings.close(file.spot());
            }
        }
        for (Waiver waiver : waivers.unused()) {
            if (found.containsKey(waiver.rule())) {
                found.get(waiver.rule()).add(Problem.warning("waiver-unused", waiver.place(), waiver.rule()).at(file.spot()));
            }
        }
        Map<String, List<Problem>> outcomes = new LinkedHashMap<>();
        found.forEach((rule, problems) -> outcomes.put(rule, problems.all()));
        return outcomes;
    }
}
