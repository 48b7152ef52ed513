package org.qelem.check;

import java.io.IOException;
import java.util.List;
import org.qelem.pdf.Waiver;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

/** Looks at a PDF by every rule that its profile does not switch off. */
public final class PdfCheck {

    private final CheckProfile profile;
    private final List<PdfRule> rules;

    public PdfCheck(CheckProfile profile, List<PdfRule> rules) {
        this.profile = profile;
        this.rules = List.copyOf(rules);
    }

    /** Adds what is found to {@code problems}. What a rule cannot read is a finding, and the other rules go on. */
    public void check(CheckedPdf pdf, Problems problems) {
        Waivers waivers = new Waivers(pdf.map());
        for (PdfRule rule : rules) {
            RuleSettings settings = profile.rule(rule.name());
            if (settings.severity().isPresent()) {
                Findings findings = new Findings(settings, pdf.map(), waivers, problems);
                try {
                    rule.check(pdf, findings);
                } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
                    findings.found("rule-stopped", pdf.spot(0), rule.name(), String.valueOf(e.getMessage()));
                }
                findings.close(pdf.spot(0));
            }
        }
        for (Waiver waiver : waivers.unused()) {
            if (rules.stream().anyMatch(rule -> rule.name().equals(waiver.rule()))
                    && profile.rule(waiver.rule()).severity().isPresent()) {
                problems.add(Problem.warning("waiver-unused", waiver.place(), waiver.rule()).at(pdf.spot(0)));
            }
        }
    }
}
