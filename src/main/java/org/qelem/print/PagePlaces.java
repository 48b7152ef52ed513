package org.qelem.print;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.qelem.pdf.PageMap;
import org.qelem.problem.Place;

/**
 * Where in the manuscript that comes from which is drawn on a page.
 *
 * @param edition where the edition is declared: the place of what has no other
 */
record PagePlaces(PageMap map, Place edition) {

    /**
     * The place of what stands at a point.
     *
     * @param number the page's number in the file, from 1
     * @param point in the page's own coordinates
     */
    Place at(PDPage page, int number, Point2D point) {
        PDRectangle media = page.getMediaBox();
        return map.placeAt(number, point.getX() - media.getLowerLeftX(), media.getUpperRightY() - point.getY()).orElse(edition);
    }
}
