package org.qelem.epub;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/**
 * Maps as PNG, for a reading system that cannot show the drawings. Their letters become outlines of the theme's fonts
 * first, so that no font of the machine is asked for.
 */
final class MapPictures {

    /** In pixels: 300 to the inch on a page of 5 1/3 inches (Kindle Publishing Guidelines 2019.2, 10.4). */
    private static final float WIDTH = 1600;
    /** What a text has as its own; the rest, as its colour, goes to the outline. */
    private static final Set<String> OF_TEXT =
            Set.of("x", "y", "font-size", "font-weight", "font-style", "font-family", "letter-spacing", "text-anchor");

    private final Faces faces;
    /** The last that were drawn, by their SVG: the variants of a publication share them. */
    private Map<ByteBuffer, byte[]> last = Map.of();

    MapPictures(Faces faces) {
        this.faces = faces;
    }

    /** The name of each map's picture in the container, by the path of its specification. */
    static Map<String, String> names(Map<String, XdmNode> drawings) {
        Map<String, String> names = new LinkedHashMap<>();
        drawings.keySet().forEach(map -> names.put(map, String.format(Locale.ROOT, "map-%02d.png", names.size() + 1)));
        return names;
    }

    /** The pictures by their names. */
    Map<String, byte[]> of(Map<String, XdmNode> drawings) {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        Map<ByteBuffer, byte[]> drawn = new HashMap<>();
        names(drawings).forEach((map, name) -> {
            byte[] svg = new OutlinedSvg("text", this::text).of(drawings.get(map));
            byte[] png = last.containsKey(ByteBuffer.wrap(svg)) ? last.get(ByteBuffer.wrap(svg)) : png(svg);
            drawn.put(ByteBuffer.wrap(svg), png);
            pictures.put(name, png);
        });
        last = drawn;
        return pictures;
    }

    private static byte[] png(byte[] svg) {
        Raster raster = new Raster();
        raster.addTranscodingHint(ImageTranscoder.KEY_WIDTH, WIDTH);
        raster.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        raster.addTranscodingHint(ImageTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        try {
            raster.transcode(new TranscoderInput(new ByteArrayInputStream(svg)), null);
        } catch (TranscoderException e) {
            throw new IllegalStateException(e);
        }
        return Png.of(raster.image);
    }

    /** Batik's drawing, before it is written as a file of some format. */
    private static final class Raster extends ImageTranscoder {

        private BufferedImage image;

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage drawn, TranscoderOutput nowhere) {
            image = drawn;
        }
    }

    /** A text as the stylesheet of the maps writes it: at a point of its baseline, in one style (SVG 1.1, section 10). */
    private void text(XdmNode text, XMLStreamWriter writer) throws XMLStreamException {
        String letters = text.getStringValue();
        double size = number(text, "font-size", 16);
        Font font = OutlinedSvg.font(faces.nearest(families(text), letters, (int) number(text, "font-weight", 400),
                "italic".equals(attribute(text, "font-style"))), size, number(text, "letter-spacing", 0) / size);
        TextLayout layout = new TextLayout(letters, font, OutlinedSvg.EXACT);
        String anchor = attribute(text, "text-anchor");
        double before = "middle".equals(anchor) ? layout.getAdvance() / 2 : "end".equals(anchor) ? layout.getAdvance() : 0;
        writer.writeEmptyElement("path");
        for (XdmNode own : OutlinedSvg.children(text, Axis.ATTRIBUTE)) {
            if (!OF_TEXT.contains(own.getNodeName().getLocalName())) {
                OutlinedSvg.write(own.getNodeName(), own.getStringValue(), writer);
            }
        }
        writer.writeAttribute("d", OutlinedSvg.path(layout.getOutline(AffineTransform.getTranslateInstance(
                number(text, "x", 0) - before, number(text, "y", 0))), 2));
    }

    /** The families of the nearest element that names some. */
    private static List<String> families(XdmNode element) {
        for (XdmNode node = element; node != null && node.getNodeName() != null; node = node.getParent()) {
            String families = attribute(node, "font-family");
            if (families != null) {
                return Stream.of(families.split(",")).map(family -> family.strip().replaceAll("^['\"]|['\"]$", "")).toList();
            }
        }
        return List.of();
    }

    private static double number(XdmNode element, String name, double otherwise) {
        String value = attribute(element, name);
        return value == null ? otherwise : value.equals("bold") ? 700 : Double.parseDouble(value);
    }

    private static String attribute(XdmNode element, String name) {
        return element.getAttributeValue(new QName(name));
    }
}
