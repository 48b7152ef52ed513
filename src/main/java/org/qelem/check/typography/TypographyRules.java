package org.qelem.check.typography;

import java.util.List;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;

/** All rules on the setting. */
public final class TypographyRules {

    private static final List<TypographyRule> RULES = List.of(new LooseLines(), new TightLines(), new Rivers(), new HyphenStacks(),
            new PageTurnHyphens(), new StackedWords(), new ShortLastLines(), new Widows(), new Orphans(), new HeadingsAtFoot(),
            new SplitNotes(), new UnevenPages());

    private TypographyRules() {
    }

    /** The rules, in the order in which a report tells of them. */
    public static List<PdfRule> all() {
        return RULES.stream().<PdfRule>map(OnPdf::new).toList();
    }

    /** Their names: what the profile and a waiver in a manuscript call them. */
    public static List<String> names() {
        return RULES.stream().map(TypographyRule::name).toList();
    }

    /** A rule of this package as one of any. */
    private record OnPdf(TypographyRule rule) implements PdfRule {

        @Override
        public String name() {
            return rule.name();
        }

        @Override
        public void check(CheckedPdf pdf, Findings findings) {
            rule.check(pdf.typeset(), new Proof(pdf, findings));
        }
    }
}
