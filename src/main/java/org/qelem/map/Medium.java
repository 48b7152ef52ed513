package org.qelem.map;

import java.util.Locale;

/** What a map is drawn for. */
public enum Medium {
    /** A PDF for the screen: sRGB colours. */
    SCREEN,
    /** A PDF for the printer: CMYK beside each sRGB colour, greys on the black plate. */
    PRINT,
    /** An EPUB: sRGB colours and larger labels, for a page narrower than the printed one. */
    EPUB;

    /** The name by which specifications and stylesheets know it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
