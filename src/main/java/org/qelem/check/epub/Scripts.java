package org.qelem.check.epub;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qelem.check.Findings;
import org.qelem.problem.Place;
import org.qelem.problem.Spot;

/** Nothing in the book runs. */
final class Scripts extends ElementRule {

    Scripts() {
        super("epub-scripts");
    }

    @Override
    void report(String fault, Spot spot, Place place, Findings findings) {
        findings.foundAt("epub-script", spot, place, fault);
    }

    @Override
    Optional<String> fault(Entry entry, Element element) {
        if (element.name().equalsIgnoreCase("script")) {
            return Optional.of("<" + element.name() + ">");
        }
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
            if (attribute.getKey().toLowerCase(Locale.ROOT).matches("on[a-z]+") || value.startsWith("javascript:")) {
                return Optional.of(attribute.getKey() + "=\"" + attribute.getValue() + "\"");
            }
        }
        return Optional.empty();
    }
}
