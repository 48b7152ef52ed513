package org.qelem.xslt;

import org.xml.sax.SAXException;

/** The receiver of a transformation's events cannot go on; it has reported why. */
public final class RenderingStopped extends SAXException {

    private static final long serialVersionUID = 1L;

    public RenderingStopped() {
        super("stopped");
    }
}
