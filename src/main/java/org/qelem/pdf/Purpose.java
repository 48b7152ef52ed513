package org.qelem.pdf;

import java.util.List;
import org.apache.fop.apps.FOUserAgent;
import org.qelem.problem.Problems;
import org.xml.sax.helpers.XMLFilterImpl;

/** What a PDF is made for: what FOP is told of it, and what is put right in the file afterwards. */
public interface Purpose {

    /** Tells FOP what to take care of. */
    void prepare(FOUserAgent agent);

    /** What takes out of the formatting objects that which has no use there. */
    List<XMLFilterImpl> filters();

    /** How far the sheet, the PDF's MediaBox, reaches beyond the page on each side, in pt. */
    double offset();

    /** The version of PDF that is written, as 1.7. */
    float version();

    /** How many pages the file will have. */
    int pages(int laidOut);

    /** What is put right, in this order. */
    List<Correction> corrections(PageMap map, Problems problems);

    /**
     * The colours that the corrections have noticeably changed.
     *
     * @param laidOut the file as it was before
     */
    List<ColourChange> changes(byte[] laidOut, PageMap map);
}
