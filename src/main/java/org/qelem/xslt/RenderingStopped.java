package org.qelem.xslt;

import org.xml.sax.SAXException;

/** The receiver of a transformation's events cannot go on; it has reported why. */
public final class RenderingStopped extends SAXException {

    private static final long serialVersionUID = 1L;

    public RenderingStopped() {
        super("stopped");
    }

    /** Whether it is what ended a transformation; Saxon wraps it once or twice. */
    static boolean isCauseOf(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof RenderingStopped)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
