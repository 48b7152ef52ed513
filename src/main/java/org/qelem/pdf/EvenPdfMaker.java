package org.qelem.pdf;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentHandler;
import org.apache.fop.render.intermediate.IFDocumentHandlerConfigurator;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.render.intermediate.util.IFDocumentHandlerProxy;
import org.apache.fop.render.pdf.PDFDocumentHandlerMaker;

/**
 * Makes FOP's own PDF output, with an {@link EvenPainter} before its painter, and tells what FOP embedded
 * and where it painted.
 *
 * <p>To use it: {@code factory.getRendererFactory().addDocumentHandlerMaker(new EvenPdfMaker(...))}.
 * It then takes the place of FOP's maker for {@code application/pdf} in that factory.
 */
public final class EvenPdfMaker extends PDFDocumentHandlerMaker {

    private final Evenness evenness;
    private final PageAreas areas;
    private final PageAccount account;
    private Map<String, FontSubset> subsets = Map.of();
    private final List<String> labels = new ArrayList<>();

    EvenPdfMaker(Evenness evenness, PageAreas areas, PageAccount account) {
        this.evenness = evenness;
        this.areas = areas;
        this.account = account;
    }

    /** What FOP embedded in the last document, by PostScript name; known when the document has ended. */
    Map<String, FontSubset> subsets() {
        return subsets;
    }

    /** The numbers of the pages, blank ones included, in order; all are known when the document has ended. */
    List<String> labels() {
        return labels;
    }

    @Override
    public IFDocumentHandler makeIFDocumentHandler(IFContext context) {
        IFDocumentHandler handler = super.makeIFDocumentHandler(context);
        FOUserAgent agent = context.getUserAgent();
        agent.setStructureTreeEventHandler(Tagging.telling(agent.getStructureTreeEventHandler()));
        return new EvenHandler(handler);
    }

    private final class EvenHandler extends IFDocumentHandlerProxy {

        private int page;

        EvenHandler(IFDocumentHandler delegate) {
            super(delegate);
        }

        @Override
        public void startPage(int index, String name, String master, Dimension size) throws IFException {
            page = index + 1;
            labels.add(name);
            super.startPage(index, name, master, size);
        }

        @Override
        public IFPainter startPageContent() throws IFException {
            return new EvenPainter(super.startPageContent(), getContext(), getFontInfo(), evenness, (shape, transform) -> {
                areas.painted(page, getContext().getStructureTreeElement(), shape, transform);
                account.painted(getContext().getStructureTreeElement());
            });
        }

        @Override
        public void endDocument() throws IFException {
            subsets = FontSubset.of(getFontInfo());
            super.endDocument();
        }

        /** FOP's configurator casts the handler it is given: it must get the one behind this. */
        @Override
        public IFDocumentHandlerConfigurator getConfigurator() {
            IFDocumentHandlerConfigurator configurator = super.getConfigurator();
            return new IFDocumentHandlerConfigurator() {
                @Override
                public void configure(IFDocumentHandler handler) throws FOPException {
                    configurator.configure(delegate);
                }

                @Override
                public void setupFontInfo(String mimeType, FontInfo fontInfo) throws FOPException {
                    configurator.setupFontInfo(mimeType, fontInfo);
                }
            };
        }
    }
}
