package org.qelem.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.fo.FONode;
import org.qelem.problem.Place;
import org.xml.sax.Locator;

/**
 * Collects the {@link PageMap} while FOP paints. FOP 2.11 forgets the formatting objects before it paints; what is left of
 * them is the element of the structure tree that each text and picture belongs to (2026-11).
 */
final class PageAreas {

    private static final double MILLIPOINTS = 1000;

    private final Map<StructureTreeElement, Place> places = new IdentityHashMap<>();
    private final List<PageMap.Area> areas = new ArrayList<>();
    private final double offset;

    /** @param offset from the edges of the media box to those of the page, in pt */
    PageAreas(double offset) {
        this.offset = offset;
    }

    /** An object is laid out: what is painted of its element comes from its place. */
    void laidOut(FONode node) {
        Locator locator = node.getLocator();
        StructureTreeElement element = node.getStructureTreeElement();
        if (element != null && locator != null && locator.getSystemId() != null) {
            places.put(element, new Place(locator.getSystemId(), Math.max(0, locator.getLineNumber()),
                    Math.max(0, locator.getColumnNumber())));
        }
    }

    /**
     * Something is painted.
     *
     * @param page from 1
     * @param element null for what is no part of the text, as a running header
     * @param shape in millipoints of the coordinate system {@code transform}
     * @param transform to the page's coordinates, from its upper left corner
     */
    void painted(int page, StructureTreeElement element, Rectangle2D shape, AffineTransform transform) {
        Place place = element == null ? null : places.get(element);
        if (place == null) {
            return;
        }
        Rectangle2D area = transform.createTransformedShape(shape).getBounds2D();
        PageMap.Area painted = new PageMap.Area(page, offset + area.getX() / MILLIPOINTS, offset + area.getY() / MILLIPOINTS,
                area.getWidth() / MILLIPOINTS, area.getHeight() / MILLIPOINTS, place);
        PageMap.Area last = areas.isEmpty() ? null : areas.get(areas.size() - 1);
        if (last != null && isSameLine(last, painted)) {
            areas.set(areas.size() - 1, joined(last, painted));
        } else {
            areas.add(painted);
        }
    }

    private static boolean isSameLine(PageMap.Area one, PageMap.Area other) {
        return one.page() == other.page() && one.place().equals(other.place())
                && Math.abs(one.y() + one.height() - other.y() - other.height()) < Math.min(one.height(), other.height()) / 2;
    }

    private static PageMap.Area joined(PageMap.Area one, PageMap.Area other) {
        double x = Math.min(one.x(), other.x());
        double y = Math.min(one.y(), other.y());
        return new PageMap.Area(one.page(), x, y, Math.max(one.x() + one.width(), other.x() + other.width()) - x,
                Math.max(one.y() + one.height(), other.y() + other.height()) - y, one.place());
    }

    PageMap map() {
        return new PageMap(areas);
    }
}
