package org.qelem.pdf;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.fop.fonts.CIDFont;
import org.apache.fop.fonts.CIDSet;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.LazyFont;
import org.apache.fop.fonts.Typeface;

/**
 * What FOP 2.11 took from a font. It writes this nowhere, so it has to be asked while it still holds its fonts: in
 * {@code endDocument()} of a document handler.
 *
 * @param file the font's file, as the configuration names it
 * @param glyphs the glyph of that file for each CID of the subset
 */
record FontSubset(URI file, int[] glyphs) {

    /**
     * The subsets by the PostScript name of the font. A name that two used fonts share is left out, because the PDF
     * does not tell which of them is which.
     */
    static Map<String, FontSubset> of(FontInfo fonts) {
        Map<String, FontSubset> subsets = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Typeface used : fonts.getUsedFonts().values()) {
            Typeface font = used instanceof LazyFont lazy ? lazy.getRealFont() : used;
            if (font instanceof CIDFont cidFont) {
                String name = cidFont.getEmbedFontName();
                if (subsets.put(name, new FontSubset(cidFont.getEmbedFileURI(), glyphs(cidFont.getCIDSet()))) != null) {
                    ambiguous.add(name);
                }
            }
        }
        subsets.keySet().removeAll(ambiguous);
        return subsets;
    }

    private static int[] glyphs(CIDSet subset) {
        int[] glyphs = new int[subset.getNumberOfGlyphs()];
        for (int cid = 0; cid < glyphs.length; cid++) {
            glyphs[cid] = subset.getOriginalGlyphIndex(cid);
        }
        return glyphs;
    }
}
