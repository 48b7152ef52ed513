package org.qelem.epub;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.AttributedString;
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
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.JPEGTranscoder;

/**
 * Draws the cover that {@code stylesheets/epub/cover.xsl} describes. Its letters become outlines, so that the picture is
 * the same wherever it is shown, and no font of the machine is asked for; Java's own shaping joins Arabic letters.
 */
final class CoverPicture {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float JPEG_QUALITY = 0.88f;

    private final Faces faces;

    CoverPicture(Faces faces) {
        this.faces = faces;
    }

    /** The picture as SVG, with outlines in the place of each {@code q:stack}. */
    byte[] svg(XdmNode description) {
        StringWriter svg = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(svg);
            element(description, writer);
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg).getBytes(StandardCharsets.UTF_8);
    }

    /** The picture as JPEG, in the size of its view box. */
    byte[] jpeg(byte[] svg) {
        JPEGTranscoder transcoder = new JPEGTranscoder();
        transcoder.addTranscodingHint(JPEGTranscoder.KEY_QUALITY, JPEG_QUALITY);
        transcoder.addTranscodingHint(JPEGTranscoder.KEY_WIDTH, 1600f);
        transcoder.addTranscodingHint(JPEGTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new ByteArrayInputStream(svg)), new TranscoderOutput(jpeg));
        } catch (TranscoderException e) {
            throw new IllegalStateException(e);
        }
        return jpeg.toByteArray();
    }

    private void element(XdmNode node, XMLStreamWriter writer) throws XMLStreamException {
        if (node.getNodeKind() == XdmNodeKind.TEXT) {
            writer.writeCharacters(node.getStringValue());
        } else if (node.getNodeKind() == XdmNodeKind.ELEMENT && node.getNodeName().getLocalName().equals("stack")) {
            stack(node, writer);
        } else if (node.getNodeKind() == XdmNodeKind.ELEMENT) {
            writer.writeStartElement(node.getNodeName().getLocalName());
            if (node.getParent() == null || node.getParent().getNodeName() == null
                    || !node.getParent().getNodeName().getNamespace().equals(node.getNodeName().getNamespace())) {
                writer.writeDefaultNamespace(SVG);
            }
            for (XdmNode attribute : children(node, Axis.ATTRIBUTE)) {
                QName name = attribute.getNodeName();
                writer.writeAttribute(name.getPrefix().isEmpty() ? name.getLocalName() : name.getPrefix() + ":" + name.getLocalName(),
                        attribute.getStringValue());
            }
            for (XdmNode child : children(node, Axis.CHILD)) {
                element(child, writer);
            }
            writer.writeEndElement();
        }
    }

    private static List<XdmNode> children(XdmNode node, Axis axis) {
        List<XdmNode> children = new ArrayList<>();
        node.axisIterator(axis).forEachRemaining(children::add);
        return children;
    }

    /** A line of the stack, broken: its baseline is that of the line above and its own leading. */
    private record Line(TextLayout layout, double advance, String fill) {
    }

    private void stack(XdmNode stack, XMLStreamWriter writer) throws XMLStreamException {
        double width = number(stack, "width");
        List<Line> lines = new ArrayList<>();
        for (XdmNode line : children(stack, Axis.CHILD)) {
            if (line.getNodeKind() == XdmNodeKind.ELEMENT && !line.getStringValue().isBlank()) {
                lines.addAll(broken(line, width, lines.isEmpty()));
            }
        }
        double y = stack.getAttributeValue(new QName("top")) != null ? number(stack, "top")
                : number(stack, "bottom") - lines.stream().mapToDouble(Line::advance).sum();
        boolean rightToLeft = "rtl".equals(stack.getAttributeValue(new QName("direction")));
        for (Line line : lines) {
            y += line.advance();
            double x = number(stack, "x") + (rightToLeft ? width - line.layout().getVisibleAdvance() : 0);
            writer.writeEmptyElement("path");
            writer.writeAttribute("fill", line.fill());
            writer.writeAttribute("d", path(line.layout().getOutline(AffineTransform.getTranslateInstance(x, y))));
        }
    }

    private List<Line> broken(XdmNode line, double width, boolean first) {
        String text = line.getStringValue();
        double size = number(line, "size");
        Font font = font(faces.heavy(List.of(line.getAttributeValue(new QName("families")).split(",")), text)).deriveFont((float) size);
        AttributedString attributed = new AttributedString(text, Map.of(TextAttribute.FONT, font, TextAttribute.KERNING, TextAttribute.KERNING_ON));
        LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), EXACT);
        List<Line> lines = new ArrayList<>();
        while (measurer.getPosition() < text.length()) {
            double before = lines.isEmpty() && !first ? number(line, "before") : 0;
            lines.add(new Line(measurer.nextLayout((float) width), before + size * 1.18, line.getAttributeValue(new QName("fill"))));
        }
        return lines;
    }

    private static double number(XdmNode node, String name) {
        return Double.parseDouble(node.getAttributeValue(new QName(name)));
    }

    private static Font font(java.nio.file.Path file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static String path(Shape outline) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
            int type = i.currentSegment(points);
            path.append("MLQCZ".charAt(type));
            int count = List.of(2, 2, 4, 6, 0).get(type);
            List<String> numbers = new ArrayList<>();
            for (int p = 0; p < count; p++) {
                numbers.add(String.format(Locale.ROOT, "%.1f", points[p]));
            }
            path.append(String.join(" ", numbers));
        }
        return path.toString();
    }
}
