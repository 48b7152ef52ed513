package org.qelem.check;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.qelem.pdf.PageMap;
import org.qelem.problem.Spot;

/**
 * A PDF that is open to be looked at.
 *
 * @param name as the user named it, for messages
 * @param document not to be changed
 * @param map where its objects come from, if it is known
 */
public record CheckedPdf(String name, PDDocument document, Optional<PageMap> map) {

    /** A page as a whole; the file as a whole if {@code page} is 0. */
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
