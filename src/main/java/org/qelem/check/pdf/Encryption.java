package org.qelem.check.pdf;

import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;

/** The file is not encrypted, be it without a password (ISO 15930-7, ISO 19005-2). */
public final class Encryption implements PdfRule {

    @Override
    public String name() {
        return "encryption";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) {
        if (pdf.document().isEncrypted()) {
            findings.found("encrypted", pdf.spot());
        }
    }
}
