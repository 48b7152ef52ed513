package org.qelem.check.epub;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qelem.check.Findings;
import org.qelem.problem.Place;
import org.qelem.problem.Spot;

/** Nothing is fetched when the book is read: all resources are in it (EPUB 3.3, 3.6 would allow some). A link to follow is none. */
final class RemoteResources extends ElementRule {

    private static final Pattern REMOTE = Pattern.compile("(?i)\\s*(https?:|ftp:|file:|//).*", Pattern.DOTALL);
    private static final Pattern IN_STYLE = Pattern.compile("(?i)(?:url\\(\\s*|@import\\s+)['\"]?\\s*((?:https?:|ftp:|file:|//)[^'\")\\s;]*)");
    private static final List<String> FETCHED = List.of("src", "data", "poster", "srcset", "href");
    /** In what is a link to follow, and in metadata, an address is not fetched. */
    private static final List<String> FOLLOWED = List.of("a", "area", "meta");

    RemoteResources() {
        super("epub-remote");
    }

    @Override
    void report(String fault, Spot spot, Place place, Findings findings) {
        findings.foundAt("epub-remote-resource", spot, place, fault);
    }

    @Override
    Optional<String> fault(Entry entry, Element element) {
        if (!FOLLOWED.contains(element.name())) {
            for (String name : FETCHED) {
                Optional<String> remote = element.attribute(name).filter(value -> REMOTE.matcher(value).matches());
                if (remote.isPresent()) {
                    return remote;
                }
            }
        }
        return element.attribute("style").flatMap(RemoteResources::inStyle);
    }

    @Override
    Optional<String> fault(Entry entry) {
        return entry.isStyleSheet() ? inStyle(new String(entry.bytes(), StandardCharsets.UTF_8)) : Optional.empty();
    }

    private static Optional<String> inStyle(String style) {
        Matcher matcher = IN_STYLE.matcher(style);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
