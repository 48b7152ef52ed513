package org.qelem.map;

import java.nio.file.Path;

/**
 * A font that the stylesheets may ask for.
 *
 * @param family its name in {@code font-family}
 * @param file a TrueType file
 */
public record Face(String family, boolean bold, boolean italic, Path file) {

    /** The name that {@code m:face} in {@code lettering.xsl} gives it. */
    String key() {
        return family + "/" + (bold ? "bold" : "normal") + "/" + (italic ? "italic" : "normal");
    }
}
