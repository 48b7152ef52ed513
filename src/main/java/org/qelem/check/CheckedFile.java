package org.qelem.check;

import java.util.Optional;
import org.qelem.pdf.PageMap;
import org.qelem.problem.Spot;

/** A file that is open to be looked at, by one thread. */
public interface CheckedFile {

    /** As the user named it, for messages. */
    String name();

    /** Where what stands on its pages comes from; empty if that is not known, or it has no pages. */
    Optional<PageMap> map();

    /** The file as a whole. */
    default Spot spot() {
        return Spot.of(name(), 0);
    }
}
