package org.qelem.epub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An EPUB as a reading system opens it, read without any of the code that made it. */
public final class EpubBook {

    private final Path file;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    public EpubBook(Path file) throws IOException {
        this.file = file;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    public Path file() {
        return file;
    }

    /** The entries in the order of the file. */
    public Map<String, byte[]> entries() {
        return entries;
    }

    /** The package document. */
    public Document opf() {
        return xml("EPUB/package.opf");
    }

    public Document xml(String entry) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return builder.parse(new ByteArrayInputStream(entries.get(entry)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(file + "!" + entry, e);
        }
    }

    /** The XHTML files in reading order, by their path. */
    public Map<String, Document> spine() {
        Map<String, String> paths = new LinkedHashMap<>();
        elements(opf(), "item").forEach(item -> paths.put(item.getAttribute("id"), "EPUB/" + item.getAttribute("href")));
        Map<String, Document> spine = new LinkedHashMap<>();
        elements(opf(), "itemref").forEach(item -> spine.put(paths.get(item.getAttribute("idref")), xml(paths.get(item.getAttribute("idref")))));
        return spine;
    }

    /** Every element of a name, in order. */
    public static List<Element> elements(Node within, String name) {
        NodeList found = within instanceof Document document ? document.getElementsByTagNameNS("*", name)
                : ((Element) within).getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The element and those that it is in, from the inside. */
    public static List<Element> ancestors(Node node) {
        List<Element> ancestors = new ArrayList<>();
        for (Node n = node; n instanceof Element || n.getParentNode() instanceof Element; n = n.getParentNode()) {
            if (n instanceof Element element) {
                ancestors.add(element);
            }
        }
        return ancestors;
    }
}
