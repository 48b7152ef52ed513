package org.qelem.output;

import java.io.IOException;

/** Another build writes into the folder. */
final class FolderInUse extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param holder which, in a few words */
    FolderInUse(String holder) {
        super(holder.isBlank() ? "another process" : holder.strip());
    }
}
