package org.qelem.check.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;

/** No other file is packed into this one (ISO 32000-1, 7.11.4). */
public final class Attachments extends ObjectRule {

    public Attachments() {
        super("attachments");
    }

    @Override
    protected void check(COSDictionary dictionary, CheckedPdf pdf, Findings findings) {
        if (dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary) {
            String name = dictionary.getString(COSName.UF, dictionary.getString(COSName.F, ""));
            findings.found("attachment-present", pdf.spot(), name);
        }
    }
}
