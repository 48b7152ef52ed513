package org.qelem.check.typography;

import org.qelem.typeset.TypesetDocument;

/** One kind of defect. Its name is its code, its row in the profile, and what a waiver in the manuscript names. */
interface TypographyRule {

    String name();

    void check(TypesetDocument document, Proof proof);
}
