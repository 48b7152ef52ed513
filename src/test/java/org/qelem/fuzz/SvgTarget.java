package org.qelem.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.qelem.picture.PictureGate;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The bytes are an SVG at the gate: it is turned away with a problem, or it neither runs nor fetches anything. */
public final class SvgTarget {

    private static final Set<String> NEVER = Set.of("script", "tref", "foreignObject", "iframe", "audio", "video", "handler", "animate", "set");
    private static final Path FILE = file();

    private SvgTarget() {
    }

    /** @throws AssertionError if the gate lets through what it should not */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        Files.write(FILE, data);
        Problems problems = new Problems();
        boolean admitted = new PictureGate().admits(FILE, "picture.svg", Place.of("text.md"), problems);
        if (admitted == problems.hasErrors()) {
            throw new AssertionError("admitted: " + admitted + ", but " + problems.all());
        }
        if (admitted) {
            check(parse(data));
        }
    }

    private static void check(Document drawing) {
        if (drawing.getDoctype() != null) {
            throw new AssertionError("a document type");
        }
        NodeList elements = drawing.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (NEVER.contains(element.getLocalName())) {
                throw new AssertionError("an element " + element.getLocalName());
            }
            NamedNodeMap attributes = element.getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                String name = attributes.item(j).getLocalName();
                String value = attributes.item(j).getNodeValue().strip();
                boolean leadsOut = name.equals("href") && !element.getLocalName().equals("a") && !value.startsWith("#") && !value.startsWith("data:image/");
                if (leadsOut || name.startsWith("on")) {
                    throw new AssertionError(name + "=" + value);
                }
            }
        }
    }

    private static Document parse(byte[] data) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(data));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("the gate admits what is no XML", e);
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("fuzz", ".svg");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
