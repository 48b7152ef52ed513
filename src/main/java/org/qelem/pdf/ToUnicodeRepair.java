package org.qelem.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/**
 * Gives every glyph that FOP 2.11 embedded the text that it stands for, so that search, copying and reading aloud find
 * what was written (PDF 32000-1, 9.10.3; PDF/A-2, 6.2.11.7; PDF/UA-1, 7.21.7).
 *
 * <p>FOP passes text through its glyphs and back before it prints it ({@code MultiByteFont.mapGlyphsToChars}). On the
 * way back a glyph that only a substitution yields (the ligature ft, the joined forms of Arabic) gets a code point of
 * the private use area, and a glyph with several code points (’ and ʼ) gets whichever comes first. FOP's CMap can hold
 * but one code point per glyph, so it is written anew here.
 *
 * <p>Nothing but the {@code ToUnicode} of fonts whose subset is known is touched.
 */
final class ToUnicodeRepair implements Correction {

    /** Six capitals and a plus (PDF 32000-1, 9.6.4). */
    private static final Pattern SUBSET_PREFIX = Pattern.compile("^[A-Z]{6}\\+");

    private final Fonts fonts;
    private final Map<String, FontSubset> subsets;
    private final IntUnaryOperator occurrences;
    private final Place place;
    private final Problems problems;

    /**
     * @param subsets what FOP embedded, by PostScript name
     * @param occurrences how often a code point occurs in the text of the document, as its author wrote it
     * @param place the publication, for a warning about a glyph that stands for no text that could be found
     */
    ToUnicodeRepair(Fonts fonts, Map<String, FontSubset> subsets, IntUnaryOperator occurrences, Place place, Problems problems) {
        this.fonts = fonts;
        this.subsets = subsets;
        this.occurrences = occurrences;
        this.place = place;
        this.problems = problems;
    }

    @Override
    public void apply(PDDocument document) {
        for (COSDictionary font : FontDictionaries.of(document)) {
            String name = SUBSET_PREFIX.matcher(font.getNameAsString(COSName.BASE_FONT)).replaceFirst("");
            COSStream map = font.getCOSStream(COSName.TO_UNICODE);
            if (map != null && subsets.containsKey(name)) {
                byte[] corrected = ToUnicodeMap.write(texts(name, subsets.get(name)));
                try (OutputStream out = map.createOutputStream()) {
                    out.write(corrected);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private SortedMap<Integer, String> texts(String name, FontSubset subset) {
        GlyphTexts texts = new GlyphTexts(fonts.file(subset.file()), occurrences);
        SortedMap<Integer, String> byCid = new TreeMap<>();
        // CID 0 is .notdef, which stands for no text.
        for (int cid = 1; cid < subset.glyphs().length; cid++) {
            Optional<String> text = texts.of(subset.glyphs()[cid]);
            if (text.isPresent()) {
                byCid.put(cid, text.get());
            } else {
                problems.warning("glyph-without-text", place, subset.glyphs()[cid], name);
            }
        }
        return byCid;
    }
}
