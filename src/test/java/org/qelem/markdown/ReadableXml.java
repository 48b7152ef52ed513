package org.qelem.markdown;

import java.util.List;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Steps;

/**
 * DocBook as a person reads it: without the places, blocks on lines of their own, text untouched. White space stands
 * only where DocBook allows no text, so that two documents are equal exactly if their forms are.
 */
final class ReadableXml {

    /** The elements in which white space is text. */
    private static final Set<String> MIXED = Set.of("alt", "attribution", "bibliomisc", "code", "emphasis", "entry",
            "keyword", "link", "orgname", "para", "personname", "phrase", "programlisting", "pubdate", "publishername",
            "subjectterm", "subscript", "superscript", "subtitle", "term", "title");
    private static final Set<String> PLACES = Set.of("q:file", "q:line", "q:column");

    private final StringBuilder out = new StringBuilder();

    private ReadableXml() {
    }

    static String of(XdmNode document) {
        ReadableXml xml = new ReadableXml();
        xml.element(document.select(Steps.child().where(node -> node.getNodeKind() == XdmNodeKind.ELEMENT)).asNode(), 0, true);
        return xml.out.append('\n').toString();
    }

    private void element(XdmNode element, int depth, boolean root) {
        String name = element.getNodeName().toString();
        out.append('<').append(name);
        if (root) {
            out.append(" xmlns=\"").append(DocBookTarget.DOCBOOK).append("\" xmlns:q=\"").append(DocBookTarget.QELEM)
                    .append("\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
        }
        element.select(Steps.attribute()).forEach(attribute -> {
            if (!PLACES.contains(attribute.getNodeName().toString())) {
                out.append(' ').append(attribute.getNodeName()).append("=\"")
                        .append(escape(attribute.getStringValue()).replace("\"", "&quot;")).append('"');
            }
        });
        List<XdmNode> children = element.select(Steps.child()).asList();
        if (children.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        boolean mixed = MIXED.contains(element.getNodeName().getLocalName());
        for (XdmNode child : children) {
            if (!mixed) {
                out.append('\n').append("  ".repeat(depth + 1));
            }
            if (child.getNodeKind() == XdmNodeKind.ELEMENT) {
                element(child, depth + 1, false);
            } else {
                out.append(escape(child.getStringValue()));
            }
        }
        if (!mixed) {
            out.append('\n').append("  ".repeat(depth));
        }
        out.append("</").append(name).append('>');
    }

    /** The three characters of XML, and those that nobody sees. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    if (c < ' ' && c != '\n' || c > '~' && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT)) {
                        escaped.append(String.format("&#x%X;", c));
                    } else {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
