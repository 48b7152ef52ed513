package org.qelem.check.typography;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;
import org.qelem.typeset.TypesetDocument;

/** All rules on the setting. They share what is read of a file: it is read once. */
public final class TypographyRules {

    private static final List<TypographyRule> RULES = List.of(new LooseLines(), new TightLines(), new Rivers(), new HyphenStacks(),
            new PageTurnHyphens(), new StackedWords(), new ShortLastLines(), new Widows(), new Orphans(), new HeadingsAtFoot(),
            new SplitNotes(), new UnevenPages());

    private final Map<PDDocument, TypesetDocument> read = new WeakHashMap<>();

    private TypographyRules() {
    }

    /** The rules, in the order in which a report tells of them. */
    public static List<PdfRule> all() {
        TypographyRules shared = new TypographyRules();
        return RULES.stream().map(rule -> (PdfRule) shared.new Adapter(rule)).toList();
    }

    /** Their names: what the profile and a waiver in a manuscript call them. */
    public static List<String> names() {
        return RULES.stream().map(TypographyRule::name).toList();
    }

    private synchronized TypesetDocument typeset(PDDocument document) throws IOException {
        TypesetDocument typeset = read.get(document);
        if (typeset == null) {
            typeset = TypesetDocument.read(document);
            read.put(document, typeset);
        }
        return typeset;
    }

    /** A rule of this package as one of any. */
    private final class Adapter implements PdfRule {

        private final TypographyRule rule;

        Adapter(TypographyRule rule) {
            this.rule = rule;
        }

        @Override
        public String name() {
            return rule.name();
        }

        @Override
        public void check(CheckedPdf pdf, Findings findings) throws IOException {
            rule.check(typeset(pdf.document()), new Proof(pdf, findings));
        }
    }
}
