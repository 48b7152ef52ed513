package org.qelem.epub;

import java.awt.Font;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final float JPEG_QUALITY = 0.88f;

    private final Faces faces;

    CoverPicture(Faces faces) {
        this.faces = faces;
    }

    /** The picture as SVG, with outlines in the place of each {@code q:stack}. */
    byte[] svg(XdmNode description) {
        return new OutlinedSvg("stack", this::stack).of(description);
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

    /** A line of the stack, broken: its baseline is that of the line above and its own leading. */
    private record Line(TextLayout layout, double advance, String fill) {
    }

    private void stack(XdmNode stack, XMLStreamWriter writer) throws XMLStreamException {
        double width = number(stack, "width");
        List<Line> lines = new ArrayList<>();
        for (XdmNode line : OutlinedSvg.children(stack, Axis.CHILD)) {
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
            writer.writeAttribute("d", OutlinedSvg.path(line.layout().getOutline(AffineTransform.getTranslateInstance(x, y)), 1));
        }
    }

    private List<Line> broken(XdmNode line, double width, boolean first) {
        String text = line.getStringValue();
        double size = number(line, "size");
        Font font = OutlinedSvg.font(faces.heavy(List.of(line.getAttributeValue(new QName("families")).split(",")), text), size, 0);
        AttributedString attributed = new AttributedString(text, Map.of(TextAttribute.FONT, font));
        LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), OutlinedSvg.EXACT);
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
}
