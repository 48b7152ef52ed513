package org.qelem.report;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes HTML that is XML too. Attributes are given as names and values in turn. */
final class HtmlWriter {

    private final XMLStreamWriter xml;

    HtmlWriter(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeDTD("<!DOCTYPE html>\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void start(String name, String... attributes) throws IOException {
        try {
            xml.writeStartElement(name);
            write(attributes);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void end() throws IOException {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** An element that never has content, as a picture. */
    void empty(String name, String... attributes) throws IOException {
        try {
            xml.writeEmptyElement(name);
            write(attributes);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], ReportText.clean(attributes[i + 1]));
        }
    }

    void text(String text) throws IOException {
        try {
            xml.writeCharacters(ReportText.clean(text));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** An element that holds a text. */
    void element(String name, String text, String... attributes) throws IOException {
        start(name, attributes);
        text(text);
        end();
    }

    void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
