package org.qelem.check.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;

/** No action runs a script or starts a program (ISO 32000-1, 12.6.4). */
public final class Scripts extends ObjectRule {

    public Scripts() {
        super("scripts");
    }

    @Override
    protected void check(COSDictionary dictionary, CheckedPdf pdf, Findings findings) {
        COSName action = dictionary.getCOSName(COSName.S);
        if (dictionary.containsKey(COSName.JS) || COSName.JAVA_SCRIPT.equals(action)) {
            findings.found("script-present", pdf.spot(), "JavaScript");
        } else if (action != null && action.getName().equals("Launch")) {
            findings.found("script-present", pdf.spot(), "Launch");
        }
    }
}
