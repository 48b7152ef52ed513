package org.qelem.check.epub;

import java.util.List;
import java.util.Optional;

/**
 * A file in the container.
 *
 * @param name its path, from the root of the container
 * @param stored whether it is not compressed
 * @param elements if it is XML, in the order of the document, as far as it could be read
 * @param fault why it could not be read to its end; empty if it could, or is no XML
 */
record Entry(String name, boolean stored, byte[] bytes, List<Element> elements, Optional<String> fault) {

    Entry {
        elements = List.copyOf(elements);
    }

    boolean isStyleSheet() {
        return name.endsWith(".css");
    }
}
