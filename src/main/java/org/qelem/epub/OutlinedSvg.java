package org.qelem.epub;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** Writes an SVG with outlines in the place of its letters, so that it looks the same wherever it is shown. */
final class OutlinedSvg {

    /** Letters are measured as they are designed, whatever the screen. */
    static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Draws an element that holds letters. */
    interface Lettering {
        void draw(XdmNode element, XMLStreamWriter writer) throws XMLStreamException;
    }

    private final String element;
    private final Lettering lettering;

    /** @param element the local name of the elements that {@code lettering} draws; the others are copied */
    OutlinedSvg(String element, Lettering lettering) {
        this.element = element;
        this.lettering = lettering;
    }

    /** @param root the SVG, or the document that it is */
    byte[] of(XdmNode root) {
        StringWriter svg = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(svg);
            for (XdmNode node : root.getNodeKind() == XdmNodeKind.DOCUMENT ? children(root, Axis.CHILD) : List.of(root)) {
                write(node, writer);
            }
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg).getBytes(StandardCharsets.UTF_8);
    }

    private void write(XdmNode node, XMLStreamWriter writer) throws XMLStreamException {
        if (node.getNodeKind() == XdmNodeKind.TEXT) {
            writer.writeCharacters(node.getStringValue());
        } else if (node.getNodeKind() == XdmNodeKind.ELEMENT && node.getNodeName().getLocalName().equals(element)) {
            lettering.draw(node, writer);
        } else if (node.getNodeKind() == XdmNodeKind.ELEMENT) {
            writer.writeStartElement(node.getNodeName().getLocalName());
            if (node.getParent() == null || node.getParent().getNodeName() == null
                    || !node.getParent().getNodeName().getNamespace().equals(node.getNodeName().getNamespace())) {
                writer.writeDefaultNamespace(SVG);
            }
            for (XdmNode attribute : children(node, Axis.ATTRIBUTE)) {
                write(attribute.getNodeName(), attribute.getStringValue(), writer);
            }
            for (XdmNode child : children(node, Axis.CHILD)) {
                write(child, writer);
            }
            writer.writeEndElement();
        }
    }

    static void write(QName name, String value, XMLStreamWriter writer) throws XMLStreamException {
        writer.writeAttribute(name.getPrefix().isEmpty() ? name.getLocalName() : name.getPrefix() + ":" + name.getLocalName(), value);
    }

    static List<XdmNode> children(XdmNode node, Axis axis) {
        List<XdmNode> children = new ArrayList<>();
        node.axisIterator(axis).forEachRemaining(children::add);
        return children;
    }

    /**
     * A font in a size. Kerning and tracking are attributes of the font: beside {@code TextAttribute.FONT} Java ignores them.
     *
     * @param tracking what is added after each letter, in parts of the size
     */
    static Font font(Path file, double size, double tracking) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(Map.of(TextAttribute.SIZE, (float) size,
                    TextAttribute.KERNING, TextAttribute.KERNING_ON, TextAttribute.TRACKING, (float) tracking));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * The value of an attribute {@code d}.
     *
     * @param decimals how many digits after the point a coordinate has
     */
    static String path(Shape outline, int decimals) {
        String format = "%." + decimals + "f";
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
            int type = i.currentSegment(points);
            path.append("MLQCZ".charAt(type));
            int count = List.of(2, 2, 4, 6, 0).get(type);
            List<String> numbers = new ArrayList<>();
            for (int p = 0; p < count; p++) {
                numbers.add(String.format(Locale.ROOT, format, points[p]));
            }
            path.append(String.join(" ", numbers));
        }
        return path.toString();
    }
}
