package org.qelem.check;

import java.io.IOException;

/** One thing that is asked of a PDF. An instance serves many files. */
public interface PdfRule {

    /** Its name in the profile, where its severity, its limits and their sources stand. */
    String name();

    /**
     * Looks at one file.
     *
     * @param findings takes what is found, and knows the rule's settings
     * @throws IOException if the file is damaged where the rule looks
     */
    void check(CheckedPdf pdf, Findings findings) throws IOException;
}
