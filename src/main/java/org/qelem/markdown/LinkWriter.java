package org.qelem.markdown;

import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qelem.problem.Place;
import org.xml.sax.SAXException;

/** Writes the element of a link, and refuses those that lead astray. */
final class LinkWriter {

    /** Schemes that a link may have; the others open files, run programs or hide where they lead. */
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "doi");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

    /** A scheme and an address of IPv6, the only place for brackets. */
    private static final Pattern NUMERIC_HOST = Pattern.compile("[a-z]+://\\[[0-9A-Fa-f:.]+\\]");
    private static final Pattern NOT_IN_ADDRESS = Pattern.compile("[\\x00- \"<>\\\\^`{|}\\[\\]]");

    private final DocumentWriter document;

    LinkWriter(DocumentWriter document) {
        this.document = document;
    }

    /** Reports a link or reference within a link: a reader can follow one only. */
    void checkNesting(Place place) {
        if (document.target().isInside("link")) {
            document.problems().error("link-in-link", place);
        }
    }

    /** Opens a link: within the document if the address is a fragment. */
    void start(BasedSequence url, BasedSequence title, Attributes attributes, Place place) throws SAXException {
        document.check(attributes, place, Set.of(), Set.of("lang"));
        checkNesting(place);
        String address = Escaping.unescapeString(url);
        boolean inside = address.startsWith("#") && address.length() > 1;
        if (inside) {
            document.references().refer(address.substring(1), place);
            if (!title.isEmpty()) {
                document.problems().error("link-title", place, title.toString());
            }
        } else {
            checkScheme(address, place);
        }
        document.target().start("link", place, "xml:id", document.define(attributes, place),
                "linkend", inside ? address.substring(1) : null, "xlink:href", inside ? null : encoded(address, place),
                "xlink:title", inside || title.isEmpty() ? null : Escaping.unescapeString(title),
                "xml:lang", attributes.values().get("lang"));
    }

    /** Writes an address in angle brackets, and returns the text that it shows. */
    String auto(Node node, Place place) throws SAXException {
        String text = node.getChars().toString();
        text = text.substring(1, text.length() - 1);
        String address = node instanceof MailLink ? "mailto:" + text : text;
        checkNesting(place);
        checkScheme(address, place);
        document.target().element("link", place, text, "xlink:href", encoded(address, place));
        return text;
    }

    /** An address with what RFC 3986 does not allow in it as {@code %XX}; it may hold letters of any script (RFC 3987). */
    private String encoded(String address, Place place) {
        Matcher parts = NUMERIC_HOST.matcher(address);
        int path = parts.lookingAt() ? parts.end() : 0;
        String encoded = address.substring(0, path) + NOT_IN_ADDRESS.matcher(address.substring(path))
                .replaceAll(found -> String.format("%%%02X", (int) found.group().charAt(0)));
        try {
            return new URI(encoded).toString();
        } catch (URISyntaxException e) {
            document.problems().error("link-malformed", place, address);
            return "";
        }
    }

    private void checkScheme(String address, Place place) {
        Matcher scheme = SCHEME.matcher(address);
        if (!scheme.matches()) {
            document.problems().error("link-relative", place, address);
        } else if (!SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
            document.problems().error("link-scheme", place, scheme.group(1), String.join(", ", SCHEMES.stream().sorted().toList()));
        }
    }
}
