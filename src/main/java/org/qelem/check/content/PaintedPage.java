package org.qelem.check.content;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page and what is painted on it.
 *
 * @param number from 1
 * @param marks in the order in which they are painted
 * @param fault why there may be more on it; empty if it was read to its end
 */
public record PaintedPage(int number, PDPage page, List<Mark> marks, Optional<String> fault) {

    public PaintedPage {
        marks = List.copyOf(marks);
    }

    /** What is not cut off: the marks that reach into the BleedBox. Outside of it are crop marks and the printer's own. */
    public List<Mark> printed() {
        Rectangle2D bleed = area(page.getBleedBox());
        return marks.stream().filter(mark -> reaches(mark.area(), bleed)).toList();
    }

    /** Unlike {@link Rectangle2D#intersects}, also for what has no width or no height. */
    private static boolean reaches(Rectangle2D mark, Rectangle2D box) {
        return mark.getMaxX() > box.getMinX() && mark.getMinX() < box.getMaxX() && mark.getMaxY() > box.getMinY() && mark.getMinY() < box.getMaxY();
    }

    /** A box of the page, in pt from the upper left corner of the media box. */
    public Rectangle2D area(PDRectangle box) {
        PDRectangle media = page.getMediaBox();
        return new Rectangle2D.Double(box.getLowerLeftX() - media.getLowerLeftX(), media.getUpperRightY() - box.getUpperRightY(),
                box.getWidth(), box.getHeight());
    }

    /** Reads all pages. */
    public static List<PaintedPage> of(PDDocument document) {
        List<PaintedPage> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            pages.add(new PageReader(page).read(pages.size() + 1));
        }
        return pages;
    }
}
