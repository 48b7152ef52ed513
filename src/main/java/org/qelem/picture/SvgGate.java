package org.qelem.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads an SVG once and admits what is on {@link SvgVocabulary its list}, as long as each address leads to a part of the same
 * file or is a picture in the address itself.
 */
final class SvgGate extends DefaultHandler2 {

    /** The depth of elements in elements; each costs a frame of the stack in every library that follows. */
    private static final int DEEPEST = 100;
    /** The most elements. */
    private static final int MOST_ELEMENTS = 100_000;
    /** The most of them side by side: FOP 2.11 takes the square of their number, half a minute for 60 000 (2026-11). */
    private static final int MOST_SIDE_BY_SIDE = 10_000;

    private static final Pattern ADDRESS = Pattern.compile("(?i)url\\s*\\(");
    private static final Pattern OWN_ADDRESS = Pattern.compile("(?i)url\\(\\s*(['\"]?)#([^'\"()\\s\\\\]+)\\1\\s*\\)");
    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpe?g|gif);base64,([A-Za-z0-9+/=\\s]+)");
    private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)\\}");
    private static final Pattern CLASSES = Pattern.compile("\\s*\\.[\\w-]+(?:\\s*,\\s*\\.[\\w-]+)*\\s*");

    private final SvgUses uses = new SvgUses();
    private final SvgDashes dashes = new SvgDashes();
    private final StringBuilder style = new StringBuilder();
    private Locator locator;
    private int depth;
    private boolean inStyle;

    private SvgGate() {
    }

    /**
     * Looks into a drawing.
     *
     * @throws Damage if it is no XML
     * @throws SvgFault if it holds what is not admitted
     */
    static void check(byte[] bytes) throws Damage, SvgFault {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        SvgGate gate = new SvgGate();
        try {
            SAXParser parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", gate);
            parser.parse(new ByteArrayInputStream(bytes), gate);
            gate.uses.check();
            gate.dashes.check();
            SvgTrial.check(bytes);
        } catch (SvgFault e) {
            throw e;
        } catch (SAXParseException e) {
            String message = String.valueOf(e.getMessage());
            // The JDK's limits for XML have numbers of their own, and tell of properties that nobody here can set.
            throw new Damage("line " + e.getLineNumber() + ": " + (message.startsWith("JAXP") ? "something is there more often than can be read"
                    : message.replaceAll("\\.$", "")));
        } catch (SAXException | IOException e) {
            throw new Damage(String.valueOf(e.getMessage()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void setDocumentLocator(Locator where) {
        locator = where;
    }

    /** It comes before what the document type declares: nothing of that is read, fetched or expanded. */
    @Override
    public void startDTD(String name, String publicId, String systemId) throws SvgFault {
        throw fault("a document type (DOCTYPE)");
    }

    @Override
    public void processingInstruction(String target, String data) throws SvgFault {
        throw fault("the processing instruction " + target);
    }

    @Override
    public void startElement(String namespace, String localName, String name, Attributes attributes) throws SvgFault {
        if (depth == 0 && !(namespace.equals(SvgVocabulary.SVG) && localName.equals("svg"))) {
            throw fault("another first element than svg of the namespace " + SvgVocabulary.SVG);
        } else if (!SvgVocabulary.hasElement(namespace, localName)) {
            throw fault("the element " + name);
        }
        depth++;
        if (depth > DEEPEST) {
            throw fault("more than " + DEEPEST + " elements in one another");
        }
        List<String> leadsTo = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.getLocalName(i);
            if (!SvgVocabulary.hasAttribute(attributes.getURI(i), attribute)) {
                // Batik 1.19 reads SVG 1.1 and passes over the href of SVG 2, or ends with an exception (2026-11).
                throw fault("the attribute " + attributes.getQName(i) + " of the element " + name
                        + (attributes.getQName(i).equals("href") ? ", which is xlink:href in SVG 1.1" : ""));
            } else if (attribute.equals("href")) {
                checkHref(localName, attributes.getValue(i).strip(), leadsTo);
            } else if (!SvgVocabulary.isNote(attributes.getURI(i))) {
                addresses(attributes.getValue(i), leadsTo);
                dashes.attribute(attribute, attributes.getValue(i));
            }
        }
        uses.start(localName, attributes, leadsTo);
        if (uses.elements() > MOST_ELEMENTS) {
            throw fault("more than " + MOST_ELEMENTS + " elements");
        } else if (uses.sideBySide() > MOST_SIDE_BY_SIDE) {
            throw fault("more than " + MOST_SIDE_BY_SIDE + " elements side by side, which groups (g) could divide");
        }
        inStyle = namespace.equals(SvgVocabulary.SVG) && localName.equals("style");
        style.setLength(0);
    }

    private void checkHref(String element, String address, List<String> leadsTo) throws SvgFault {
        Matcher picture = PICTURE.matcher(address);
        if (element.equals("image") && picture.matches()) {
            checkPicture(picture.group(1).replace("jpeg", "jpg"), Base64.getMimeDecoder().decode(picture.group(2)));
        } else if (!element.equals("image") && address.startsWith("#") && address.length() > 1) {
            leadsTo.add(address.substring(1));
        } else {
            throw fault("the address " + shortened(address) + " of the element " + element);
        }
    }

    private void checkPicture(String format, byte[] bytes) throws SvgFault {
        try {
            Raster raster = Raster.read(ByteBuffer.wrap(bytes));
            if (!raster.format().equals(format)) {
                throw fault("a picture that is no " + format);
            } else if (raster.pixels() > PictureGate.MOST_PIXELS) {
                throw fault("a picture of " + raster.width() + " × " + raster.height() + " pixels");
            }
            Pixels.check(bytes, raster);
        } catch (Damage e) {
            throw fault("a picture that cannot be used: " + e.getMessage());
        }
    }

    /** Takes note of where the addresses in a value of CSS lead; an escape could hide one. */
    private void addresses(String css, List<String> leadsTo) throws SvgFault {
        Matcher address = ADDRESS.matcher(css);
        Matcher own = OWN_ADDRESS.matcher(css);
        while (address.find()) {
            if (!own.find(address.start()) || own.start() != address.start()) {
                throw fault("the address " + shortened(css.substring(address.start())));
            }
            leadsTo.add(own.group(2));
        }
        if (css.indexOf('\\') >= 0) {
            throw fault("an escape: " + shortened(css));
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inStyle) {
            style.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String namespace, String localName, String name) throws SvgFault {
        if (inStyle) {
            checkStyle(style.toString().replaceAll("(?s)/\\*.*?\\*/", " "));
        }
        inStyle = false;
        depth--;
        uses.end();
    }

    private void checkStyle(String css) throws SvgFault {
        if (css.indexOf('@') >= 0) {
            throw fault("a style sheet with the rule " + shortened(css.substring(css.indexOf('@'))));
        }
        addresses(css, new ArrayList<>());
        dashes.style(css);
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            List<String> leadsTo = new ArrayList<>();
            addresses(rule.group(2), leadsTo);
            if (!leadsTo.isEmpty() && !CLASSES.matcher(rule.group(1)).matches()) {
                throw fault("a style sheet with an address for " + shortened(rule.group(1).strip()) + ", which is no class");
            }
            for (String selector : leadsTo.isEmpty() ? new String[0] : rule.group(1).split(",")) {
                uses.style(selector.strip().substring(1), leadsTo);
            }
        }
    }

    private SvgFault fault(String what) {
        return new SvgFault("line " + locator.getLineNumber() + ": " + what);
    }

    private static String shortened(String text) {
        return "\"" + (text.length() > 60 ? text.substring(0, 60) + " …" : text) + "\"";
    }
}
