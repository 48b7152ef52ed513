package org.qelem.markdown;

import org.qelem.problem.Place;
import org.xml.sax.SAXException;

/** More elements stand in one another than the stages that follow can carry. */
final class NestedTooDeep extends SAXException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    NestedTooDeep(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }
}
