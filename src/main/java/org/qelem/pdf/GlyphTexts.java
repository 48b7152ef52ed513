package org.qelem.pdf;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

import org.qelem.pdf.Substitutions.Substitution;

/**
 * What a reader would type for each glyph of a font. Where several code points or several substitutions end in the same
 * glyph, the text of the document decides: the reading whose rarest code point occurs most often.
 */
final class GlyphTexts {

    /** FOP's own additions (page numbers, hyphens) are not in the text of the document, yet they occur. */
    private static final int LAST_ASSUMED = 0x7E;

    private record Reading(String text, int occurrences) {
    }

    private final TrueTypeFile font;
    private final IntUnaryOperator occurrences;
    private final Reading[] readings;
    private boolean substitutionsRead;

    /** @param occurrences how often a code point occurs in the text of the document */
    GlyphTexts(TrueTypeFile font, IntUnaryOperator occurrences) {
        this.font = font;
        this.occurrences = occurrences;
        this.readings = new Reading[font.glyphCount()];
        font.codePoints().forEach((glyph, encoded) -> readings[glyph] = likeliest(encoded));
    }

    /** On a tie the first, so the lowest, code point; nothing if there is but a private one that the text has not. */
    private Reading likeliest(List<Integer> encoded) {
        int likeliest = encoded.get(0);
        int most = occurrencesOf(likeliest);
        for (int codePoint : encoded.subList(1, encoded.size())) {
            int count = occurrencesOf(codePoint);
            if (count > most) {
                likeliest = codePoint;
                most = count;
            }
        }
        boolean meaningless = most == 0 && Character.getType(likeliest) == Character.PRIVATE_USE;
        return meaningless ? null : new Reading(Character.toString(likeliest), most);
    }

    /** The text of a glyph; nothing if it cannot be explained. */
    Optional<String> of(int glyph) {
        Reading encoded = readings[glyph];
        if (encoded != null && encoded.occurrences > 0) {
            return Optional.of(encoded.text);
        }
        if (!substitutionsRead) {
            readSubstitutions();
            substitutionsRead = true;
        }
        return Optional.ofNullable(readings[glyph])
                .map(reading -> reading.occurrences > 0 ? reading.text : plain(reading.text));
    }

    /**
     * Goes on to a fixed point, because substitutions follow one another: lam and alef become their joined forms, and
     * the joined forms a ligature. A reading is only ever replaced by one that occurs more often, so this ends.
     */
    private void readSubstitutions() {
        boolean[] settled = new boolean[readings.length];
        for (int glyph = 0; glyph < readings.length; glyph++) {
            settled[glyph] = readings[glyph] != null && readings[glyph].occurrences > 0;
        }
        List<Substitution> substitutions = Substitutions.of(font);
        boolean changed;
        do {
            changed = false;
            for (Substitution substitution : substitutions) {
                int count = rarest(substitution.from());
                int[] to = substitution.to();
                for (int i = 0; i < to.length; i++) {
                    if (!settled[to[i]] && count > (readings[to[i]] == null ? -1 : readings[to[i]].occurrences)) {
                        String text = part(joined(substitution.from()), i, to.length);
                        readings[to[i]] = text == null ? readings[to[i]] : new Reading(text, count);
                        changed |= text != null;
                    }
                }
            }
        } while (changed);
    }

    /** How often the rarest of some glyphs occurs, or -1 if one of them has no text yet. */
    private int rarest(int[] glyphs) {
        int rarest = Integer.MAX_VALUE;
        for (int glyph : glyphs) {
            rarest = Math.min(rarest, readings[glyph] == null ? -1 : readings[glyph].occurrences);
        }
        return rarest;
    }

    private String joined(int[] glyphs) {
        StringBuilder text = new StringBuilder();
        for (int glyph : glyphs) {
            text.append(readings[glyph].text);
        }
        return text.toString();
    }

    /** A glyph taken apart (é) gives its parts the parts of its canonical decomposition (e and U+0301), if they agree. */
    private static String part(String whole, int index, int count) {
        if (count == 1) {
            return whole;
        }
        int[] parts = Normalizer.normalize(whole, Normalizer.Form.NFD).codePoints().toArray();
        return parts.length == count ? Character.toString(parts[index]) : null;
    }

    private int occurrencesOf(int codePoint) {
        // One ﬁ typed somewhere must not hide every "fi" from a search.
        if (codePoint >= 0xFB00 && codePoint <= 0xFB06) {
            return 0;
        }
        int counted = occurrences.applyAsInt(codePoint);
        boolean assumed = codePoint >= ' ' && codePoint <= LAST_ASSUMED || joinsRightToLeft(codePoint);
        return assumed ? Math.max(1, counted) : counted;
    }

    /**
     * Whether this is a ligature of right-to-left letters. Poppler 22.12, MuPDF and pdf.js turn the letters of a line
     * around one by one, also those that share a glyph: لا would come back as ال. The code point of the ligature comes
     * back whole, and a search by compatibility equivalence finds it.
     */
    private static boolean joinsRightToLeft(int codePoint) {
        if (!isForm(codePoint)) {
            return false;
        }
        String letters = plain(Character.toString(codePoint));
        return letters.length() > 1
                && Character.getDirectionality(letters.charAt(0)) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** The Arabic, Hebrew, Armenian and Latin presentation forms, of letters alone and joined (Unicode 15). */
    private static boolean isForm(int codePoint) {
        return codePoint >= 0xFB00 && codePoint <= 0xFDFF || codePoint >= 0xFE70 && codePoint <= 0xFEFC;
    }

    /** The letters behind a presentation form. Other compatibility characters (², ½) stay: they are what was typed. */
    private static String plain(String text) {
        // A vowel sign alone decomposes to a space and the sign.
        return isForm(text.codePointAt(0)) ? Normalizer.normalize(text, Normalizer.Form.NFKC).strip() : text;
    }
}
