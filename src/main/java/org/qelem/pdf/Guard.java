package org.qelem.pdf;

import org.qelem.problem.Problems;
import org.qelem.xslt.RenderingStopped;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Stands right before FOP. FOP 2.11 ends some layouts that it cannot make with an exception of its own inside
 * (2026-11): it becomes a problem at the place that is being set, and the transformation stops. Saxon would print it.
 */
final class Guard extends XMLFilterImpl {

    private final PlaceFilter places;
    private final Problems problems;

    Guard(PlaceFilter places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        guarded(() -> super.startElement(uri, localName, name, attributes));
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        guarded(() -> super.endElement(uri, localName, name));
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        guarded(() -> super.characters(characters, start, length));
    }

    @Override
    public void endDocument() throws SAXException {
        guarded(super::endDocument);
    }

    private void guarded(Step step) throws SAXException {
        try {
            step.run();
        } catch (RuntimeException e) {
            problems.error("layout-failed", places.place(), e.toString());
            throw new RenderingStopped();
        }
    }

    private interface Step {
        void run() throws SAXException;
    }
}
