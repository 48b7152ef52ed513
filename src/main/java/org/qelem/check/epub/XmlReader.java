package org.qelem.check.epub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the elements of one entry. It fetches nothing: an external entity is empty, and a document type that expands is refused. */
final class XmlReader extends DefaultHandler {

    private static final int DEEPEST = 1000;

    private final List<Element> elements = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private Locator locator;

    private XmlReader() {
    }

    /** The entry with its elements, or with the reason why there may be more of them. */
    static Entry read(String name, boolean stored, byte[] bytes) {
        XmlReader reader = new XmlReader();
        Optional<String> fault = Optional.empty();
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.newSAXParser().parse(new ByteArrayInputStream(bytes), reader);
        } catch (SAXParseException e) {
            fault = Optional.of("line " + e.getLineNumber() + ": " + e.getMessage());
        } catch (SAXException | IOException e) {
            fault = Optional.of(String.valueOf(e.getMessage()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return new Entry(name, stored, bytes, reader.elements, fault);
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public void setDocumentLocator(Locator where) {
        locator = where;
    }

    @Override
    public void startElement(String uri, String localName, String qualified, Attributes attributes) throws SAXException {
        if (open.size() == DEEPEST) {
            throw new SAXException("more than " + DEEPEST + " elements lie in one another");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            values.putIfAbsent(attributes.getLocalName(i), attributes.getValue(i));
        }
        Element element = new Element(Optional.ofNullable(open.peek()), localName, values, locator.getLineNumber(), locator.getColumnNumber());
        elements.add(element);
        open.push(element);
    }

    @Override
    public void endElement(String uri, String localName, String qualified) {
        open.pop();
    }

    @Override
    public void error(SAXParseException e) {
        // validity is EPUBCheck's to judge
    }
}
