package org.qelem.map;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The widths of words in the map's fonts, so that the stylesheet knows how much room a label takes.
 *
 * <p>They are sums of advance widths, without kerning, which mostly narrows: a label is never wider than
 * said. Arabic letters are measured in the form that they take beside their neighbours.
 */
final class WordWidths {

    private final List<Face> faces;
    private final Map<Face, Map<String, Double>> measured = new ConcurrentHashMap<>();
    private final Map<Face, TrueTypeFont> fonts = new ConcurrentHashMap<>();
    private String fingerprint;

    /** @param faces of several with the same key, the first counts */
    WordWidths(Collection<Face> faces) {
        Map<String, Face> byKey = new LinkedHashMap<>();
        faces.forEach(face -> byKey.putIfAbsent(face.key(), face));
        this.faces = List.copyOf(byKey.values());
    }

    /**
     * The width of each word and of a space in each face, in em, by {@link Face#key()}.
     *
     * @throws IOException if a font cannot be read
     */
    Map<String, Map<String, Double>> of(Collection<String> words) throws IOException {
        Map<String, Map<String, Double>> widths = new LinkedHashMap<>();
        for (Face face : faces) {
            Map<String, Double> ofFace = measured.computeIfAbsent(face, key -> new ConcurrentHashMap<>());
            Map<String, Double> wanted = new LinkedHashMap<>();
            for (String word : words) {
                Double width = ofFace.get(word);
                if (width == null) {
                    width = width(word, font(face));
                    ofFace.put(word, width);
                }
                wanted.put(word, width);
            }
            widths.put(face.key(), wanted);
        }
        return widths;
    }

    /** A hash over all font files, as they were when it was first asked for. */
    synchronized String fingerprint() throws IOException {
        if (fingerprint == null) {
            Fingerprint content = new Fingerprint();
            for (Face face : faces) {
                content.add(face.key()).add(Files.readAllBytes(face.file()));
            }
            fingerprint = content.hex();
        }
        return fingerprint;
    }

    private TrueTypeFont font(Face face) throws IOException {
        TrueTypeFont font = fonts.get(face);
        if (font == null) {
            // From memory, so that no file stays open.
            font = new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(face.file())));
            fonts.put(face, font);
        }
        return font;
    }

    private static double width(String word, TrueTypeFont font) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        synchronized (font) {
            double units = 0;
            for (int character : ArabicForms.joined(word, form -> glyphs.getGlyphId(form) != 0).toArray()) {
                units += font.getAdvanceWidth(glyphs.getGlyphId(character));
            }
            return units / font.getUnitsPerEm();
        }
    }
}
