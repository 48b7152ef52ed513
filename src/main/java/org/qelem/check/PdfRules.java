package org.qelem.check;

import java.util.List;
import org.qelem.check.print.PageSizes;

/** The rules that Qelem knows for a PDF. Each is named in {@code standard.yaml}, and the other way round. */
public final class PdfRules {

    private PdfRules() {
    }

    /** All of them, in the order in which a report tells of them. */
    public static List<PdfRule> all() {
        return List.of(new PageSizes());
    }
}
