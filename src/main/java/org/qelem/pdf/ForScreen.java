package org.qelem.pdf;

import java.util.List;
import java.util.Map;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.render.pdf.PDFRendererOption;
import org.qelem.problem.Problems;
import org.xml.sax.helpers.XMLFilterImpl;

/** A PDF to read on a screen and to keep in an archive: PDF/A-2a and PDF/UA-1. */
public final class ForScreen implements Purpose {

    @Override
    public void prepare(FOUserAgent agent) {
        @SuppressWarnings("unchecked") // FOP 2.11 has a raw map here
        Map<String, Object> options = agent.getRendererOptions();
        options.put(PDFRendererOption.PDF_A_MODE.getName(), "PDF/A-2a");
        options.put(PDFRendererOption.PDF_UA_MODE.getName(), "PDF/UA-1");
    }

    @Override
    public List<XMLFilterImpl> filters() {
        return List.of();
    }

    @Override
    public double offset() {
        return 0;
    }

    @Override
    public float version() {
        return 1.7f;
    }

    @Override
    public int pages(int laidOut) {
        return laidOut;
    }

    @Override
    public List<Correction> corrections(PageMap map, Problems problems) {
        return List.of(new NoteLinks(), new SharedLinks(), new LinkContents());
    }

    @Override
    public List<ColourChange> changes(byte[] laidOut, PageMap map) {
        return List.of();
    }
}
