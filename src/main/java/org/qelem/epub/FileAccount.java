package org.qelem.epub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.qelem.ledger.Account;
import org.qelem.ledger.Kind;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Draws up the account of what stands in the files of the text, as they lie in the container. What a stylesheet adds to the
 * manuscript is hidden from assistive technology ({@code aria-hidden}), or it has the attribute {@code data-added}.
 */
final class FileAccount extends DefaultHandler {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String OPS = "http://www.idpf.org/2007/ops";
    /** A word may go on over their ends. */
    private static final Set<String> INLINE = Set.of("a", "b", "bdi", "bdo", "code", "em", "i", "img", "s", "small", "span", "strong", "sub", "sup");

    private final Account account = new Account();
    private final Map<String, String> pictures;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final StringBuilder mark = new StringBuilder();
    private boolean inBody;
    private int outside;
    private int marks;
    private String marked = "";
    private final SAXParser parser;

    /** @param pictures the path in the publication of each picture in the container; empty for a map */
    FileAccount(Map<String, String> pictures) {
        this.pictures = pictures;
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            parser = factory.newSAXParser();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What ends with an element. */
    private record Frame(boolean isBlock, boolean isOutside, boolean isNote, boolean isMark) {
    }

    Account account() {
        return account;
    }

    /** Goes on with the next file. */
    void read(byte[] xhtml) {
        try {
            parser.parse(new InputSource(new ByteArrayInputStream(xhtml)), this);
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        inBody |= name.equals("body");
        boolean isOutside = !uri.equals(XHTML) || "true".equals(attributes.getValue("aria-hidden"))
                || attributes.getValue("data-added") != null;
        if (isCounting() && name.equals("svg")) {
            account.picture("");
        }
        outside += isOutside ? 1 : 0;
        boolean isBlock = !INLINE.contains(name);
        boolean isNote = false;
        boolean isMark = false;
        if (isCounting()) {
            Set<String> types = Set.of(String.valueOf(attributes.getValue(OPS, "type")).split(" "));
            isNote = types.contains("footnote") || types.contains("endnote");
            isMark = types.contains("noteref") || name.equals("sup") && "mark".equals(attributes.getValue("class"));
            if (isBlock) {
                account.pause();
            }
            if (isNote) {
                account.beginNote(String.valueOf(attributes.getValue("id")));
            }
            if (isMark && marks++ == 0) {
                mark.setLength(0);
                marked = "";
            }
            if (types.contains("noteref")) {
                marked = fragment(attributes.getValue("href"));
            }
            part(name, attributes);
        }
        open.push(new Frame(isBlock, isOutside, isNote, isMark));
    }

    private void part(String name, Attributes attributes) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> account.part(Kind.HEADING);
            case "td", "th" -> account.part(Kind.CELL);
            case "li" -> account.part(Kind.ITEM);
            case "img" -> account.picture(pictures.getOrDefault(attributes.getValue("src"), attributes.getValue("src")));
            case "a" -> {
                String href = attributes.getValue("href");
                boolean isWayBack = "doc-backlink".equals(attributes.getValue("role"));
                if (href != null && marks == 0 && !isWayBack) {
                    account.link(href.matches("[a-z]+:.*|[^#]*") ? href : "#" + fragment(href));
                }
            }
            default -> { }
        }
    }

    private boolean isCounting() {
        return inBody && outside == 0;
    }

    private static String fragment(String href) {
        return href.substring(href.indexOf('#') + 1);
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        Frame frame = open.pop();
        if (isCounting()) {
            if (frame.isMark && --marks == 0) {
                account.mark(marked, mark.toString());
            }
            if (frame.isNote) {
                account.endNote();
            }
            if (frame.isBlock) {
                account.pause();
            }
        }
        outside -= frame.isOutside ? 1 : 0;
        inBody &= !name.equals("body");
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (isCounting()) {
            String text = new String(characters, start, length);
            if (marks > 0) {
                mark.append(text);
            } else {
                account.text(text);
            }
        }
    }
}
