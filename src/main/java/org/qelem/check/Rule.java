package org.qelem.check;

import java.io.IOException;

/**
 * One thing that is asked of a file. An instance serves many files.
 *
 * @param <F> the kind of file
 */
public interface Rule<F extends CheckedFile> {

    /** Its name in the profile, where its severity, its limits and their sources stand. */
    String name();

    /**
     * Looks at one file.
     *
     * @param findings takes what is found, and knows the rule's settings
     * @throws IOException if the file is damaged where the rule looks
     */
    void check(F file, Findings findings) throws IOException;
}
