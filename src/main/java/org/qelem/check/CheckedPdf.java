package org.qelem.check;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.qelem.check.content.PaintedPage;
import org.qelem.pdf.PageMap;
import org.qelem.problem.Spot;
import org.qelem.typeset.TypesetDocument;

/** A PDF that is open. */
public final class CheckedPdf implements CheckedFile {

    private final String name;
    private final PDDocument document;
    private final Optional<PageMap> map;
    private List<PaintedPage> pages;
    private TypesetDocument typeset;

    /**
     * A PDF that is open.
     *
     * @param name as the user named it, for messages
     * @param document not to be changed
     * @param map where its objects come from, if it is known
     */
    public CheckedPdf(String name, PDDocument document, Optional<PageMap> map) {
        this.name = name;
        this.document = document;
        this.map = map;
    }

    @Override
    public String name() {
        return name;
    }

    public PDDocument document() {
        return document;
    }

    @Override
    public Optional<PageMap> map() {
        return map;
    }

    /** The pages with what is painted on them, read when they are first asked for. */
    public List<PaintedPage> pages() {
        if (pages == null) {
            pages = PaintedPage.of(document);
        }
        return pages;
    }

    /** The pages as they were typeset, read when they are first asked for. */
    public TypesetDocument typeset() {
        if (typeset == null) {
            typeset = TypesetDocument.read(document);
        }
        return typeset;
    }

    /** A page as a whole. */
    public Spot spot(int page) {
        return Spot.of(name, page);
    }

    /**
     * A part of a page.
     *
     * @param page from 1
     * @param area in pt, from the upper left corner of the media box
     */
    public Spot spot(int page, Rectangle2D area) {
        return new Spot(name, page, area.getX(), area.getY(), area.getWidth(), area.getHeight());
    }
}
