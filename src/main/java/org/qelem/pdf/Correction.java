package org.qelem.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;

/** Puts one thing right that FOP leaves undone. Each names the rule that it serves and the version of FOP. */
public interface Correction {

    void apply(PDDocument document);
}
