package org.qelem.check.epub;

import java.util.List;
import java.util.Optional;
import org.qelem.check.Findings;
import org.qelem.problem.Place;
import org.qelem.problem.Spot;

/** Every picture has a text for those who do not see it, or says that it needs none (WCAG 2.2, 1.1.1). */
final class AltTexts extends ElementRule {

    AltTexts() {
        super("epub-alt-texts");
    }

    @Override
    void report(String fault, Spot spot, Place place, Findings findings) {
        findings.foundAt("epub-alt-text-missing", spot, place, fault);
    }

    @Override
    Optional<String> fault(Entry entry, Element element) {
        boolean isMute = switch (element.name()) {
            case "img" -> element.attribute("alt").isEmpty() && !isNamed(element) && !isHidden(element);
            case "svg" -> !isNamed(element) && !isHidden(element) && !isInSvg(element) && !hasTitle(entry, element);
            default -> false;
        };
        return isMute ? Optional.of(element.attribute("src").orElse("<" + element.name() + ">")) : Optional.empty();
    }

    private static boolean isNamed(Element element) {
        return List.of("aria-label", "aria-labelledby").stream()
                .anyMatch(name -> element.attribute(name).filter(value -> !value.isBlank()).isPresent());
    }

    private static boolean isHidden(Element element) {
        return element.attribute("aria-hidden").filter("true"::equals).isPresent()
                || element.attribute("role").filter(List.of("presentation", "none")::contains).isPresent();
    }

    private static boolean isInSvg(Element element) {
        return element.parent().filter(parent -> parent.name().equals("svg") || isInSvg(parent)).isPresent();
    }

    private static boolean hasTitle(Entry entry, Element svg) {
        return entry.elements().stream().anyMatch(element ->
                element.name().equals("title") && element.parent().filter(parent -> parent == svg).isPresent());
    }
}
