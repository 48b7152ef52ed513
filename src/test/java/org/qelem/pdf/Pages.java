package org.qelem.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a reader sees of a PDF: the glyphs of each page with their places, in points from the upper left corner.
 *
 * @param glyphs those of each page, in the order in which they are drawn
 * @param fonts the names of the embedded fonts, without the tag of a subset
 */
public record Pages(List<List<Glyph>> glyphs, Set<String> fonts) {

    /**
     * A glyph as it stands on the page.
     *
     * @param text its characters by the PDF's own account; null if it gives none
     * @param code its number in the font
     * @param left its left edge
     * @param baseline its baseline, from the top
     * @param width its advance
     * @param color the colour in which it is filled, as {@code #rrggbb}
     */
    public record Glyph(String text, int code, double left, double baseline, double width, double size, String font, String color) {

        public double right() {
            return left + width;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s (%d of %s) at %.1f–%.1f, %.1f", text, code, font, left, right(), baseline);
        }
    }

    public static Pages read(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<List<Glyph>> pages = new ArrayList<>();
            Set<String> fonts = new TreeSet<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    fonts.add(name(font) + (font.isEmbedded() ? "" : " (not embedded)"));
                }
                pages.add(new Reader().glyphs(document, pages.size() + 1));
            }
            return new Pages(List.copyOf(pages), fonts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int count() {
        return glyphs.size();
    }

    /** The glyphs of a page, from 1. */
    public List<Glyph> page(int number) {
        return glyphs.get(number - 1);
    }

    /** All characters of a page, from 1, in the order in which they are drawn, without white space. */
    public String letters(int number) {
        return letters(page(number));
    }

    /** The pages, from 1, on which the text is drawn; white space does not count. */
    public List<Integer> pagesWith(String text) {
        List<Integer> found = new ArrayList<>();
        String wanted = text.replaceAll("\\s+", "");
        for (int i = 1; i <= count(); i++) {
            String letters = letters(i);
            for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
                found.add(i);
            }
        }
        return found;
    }

    /** The glyphs of the first place on a page where the text is drawn in one piece. */
    public List<Glyph> find(int page, String text) {
        String wanted = text.replaceAll("\\s+", "");
        List<Glyph> inked = page(page).stream().filter(glyph -> glyph.text() == null || !glyph.text().isBlank()).toList();
        for (int start = 0; start < inked.size(); start++) {
            StringBuilder letters = new StringBuilder();
            for (int end = start; end < inked.size() && letters.length() < wanted.length(); end++) {
                letters.append(letters(inked.subList(end, end + 1)));
                if (letters.toString().equals(wanted)) {
                    return inked.subList(start, end + 1);
                }
            }
        }
        throw new AssertionError("not on page " + page + ": " + text + "\n" + letters(page));
    }

    private static String letters(List<Glyph> glyphs) {
        StringBuilder letters = new StringBuilder();
        glyphs.forEach(glyph -> letters.append(glyph.text() == null ? "\uFFFD" : glyph.text()));
        return Normalizer.normalize(letters, Normalizer.Form.NFKC).replaceAll("[\\s\\u00A0\\u00AD\\u200B]+", "");
    }

    private static String name(PDFont font) {
        return font.getName().replaceFirst("^[A-Z]{6}\\+|^EAAA..\\+", "");
    }

    private static final class Reader extends PDFTextStripper {

        private final List<Glyph> glyphs = new ArrayList<>();

        List<Glyph> glyphs(PDDocument document, int page) throws IOException {
            setStartPage(page);
            setEndPage(page);
            setSuppressDuplicateOverlappingText(false);
            addOperator(new org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor(this));
            addOperator(new org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor(this));
            addOperator(new org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor(this));
            addOperator(new org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace(this));
            getText(document);
            return List.copyOf(glyphs);
        }

        @Override
        protected void processTextPosition(TextPosition position) {
            try {
                int rgb = getGraphicsState().getNonStrokingColor().toRGB();
                glyphs.add(new Glyph(position.getUnicode(), position.getCharacterCodes()[0], position.getXDirAdj(),
                        position.getYDirAdj(), position.getWidthDirAdj(), position.getYScale(),
                        name(position.getFont()), String.format("#%06x", rgb & 0xFFFFFF)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
