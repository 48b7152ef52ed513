package org.qelem.report;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes HTML that is XML too. Attributes are given as names and values in turn. */
final class HtmlWriter {

    private final XMLStreamWriter xml;

    HtmlWriter(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeDTD("<!DOCTYPE html>\n");
    }

    void start(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        write(attributes);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** An element that never has content, as a picture. */
    void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        write(attributes);
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], ReportText.clean(attributes[i + 1]));
        }
    }

    void text(String text) throws XMLStreamException {
        xml.writeCharacters(ReportText.clean(text));
    }

    /** An element that holds a text. */
    void element(String name, String text, String... attributes) throws XMLStreamException {
        start(name, attributes);
        text(text);
        end();
    }

    void close() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }
}
