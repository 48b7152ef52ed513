package org.qelem.picture;

import org.xml.sax.SAXException;

/** A drawing holds what Qelem does not admit; the message says in a few words what, and in which line. */
final class SvgFault extends SAXException {

    private static final long serialVersionUID = 1L;

    SvgFault(String what) {
        super(what);
    }
}
