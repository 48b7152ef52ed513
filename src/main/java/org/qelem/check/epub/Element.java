package org.qelem.check.epub;

import java.util.Map;
import java.util.Optional;

/**
 * The start of an element.
 *
 * @param parent the element around it; empty for the root
 * @param name without a prefix
 * @param attributes by their local names
 * @param line where its start tag ends, from 1
 * @param column after the start tag, from 1
 */
record Element(Optional<Element> parent, String name, Map<String, String> attributes, int line, int column) {

    Element {
        attributes = Map.copyOf(attributes);
    }

    Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted));
    }
}
