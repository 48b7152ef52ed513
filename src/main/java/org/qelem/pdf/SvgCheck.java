package org.qelem.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads an SVG as Batik 1.19 will, and refuses what would make Batik read another file or run a script: Batik opens the
 * file of a {@code tref} even when FOP's resolver refuses it (2026-11).
 */
final class SvgCheck extends DefaultHandler {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> REFUSED = Set.of("script", "tref", "foreignObject", "color-profile", "font-face-uri");

    /** Of the CSS in attributes and in style elements: an address that is no part of the file itself. */
    private static final Pattern OTHER_FILE = Pattern.compile("@import|url\\(\\s*['\"]?\\s*[^#'\"\\s]");

    private final StringBuilder text = new StringBuilder();
    private boolean root = true;

    /** What is wrong with a file, in a few words; empty if nothing is. */
    static Optional<String> damage(Path file) throws IOException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        try (InputStream stream = Files.newInputStream(file)) {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(stream, new SvgCheck());
            return Optional.empty();
        } catch (SAXParseException e) {
            return Optional.of("line " + e.getLineNumber() + ": " + e.getMessage());
        } catch (SAXException e) {
            return Optional.of(e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (root && !(uri.equals(SVG) && localName.equals("svg"))) {
            throw new SAXException("the first element is no svg of the namespace " + SVG);
        }
        root = false;
        if (REFUSED.contains(localName)) {
            throw new SAXException("an SVG here may hold no " + localName);
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            String value = attributes.getValue(i).strip();
            boolean leadsOut = attributes.getLocalName(i).equals("href") && !localName.equals("a")
                    && !value.startsWith("#") && !value.startsWith("data:image/");
            if (leadsOut || OTHER_FILE.matcher(value).find()) {
                throw new SAXException("it refers to another file: " + value);
            }
        }
        text.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        if (localName.equals("style") && OTHER_FILE.matcher(text).find()) {
            throw new SAXException("its style refers to another file");
        }
        text.setLength(0);
    }
}
