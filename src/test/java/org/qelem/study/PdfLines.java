package org.qelem.study;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF as a reader sees them, from the text layer. */
public final class PdfLines {

    /**
     * A line.
     *
     * @param page from 1
     * @param x the left edge in pt, from the left edge of the page as it is cut
     * @param y the baseline in pt, from its top
     * @param font the PostScript name of the font of most of its letters, without the tag of the subset
     * @param size that font's size in pt
     * @param text its text; a raised mark is set off by spaces
     */
    public record Line(int page, float x, float y, String font, float size, String text) {

        private Line moved(float left, float up) {
            return new Line(page, x - left, y - up, font, size, text);
        }
    }

    private PdfLines() {
    }

    /** The lines of all pages, each page from top to bottom. */
    public static List<Line> of(PDDocument document) throws IOException {
        Reader reader = new Reader();
        reader.writeText(document, new StringWriter());
        reader.finish(document);
        reader.lines.sort(Comparator.comparingInt(Line::page).thenComparingDouble(Line::y));
        return reader.lines;
    }

    private static final class Reader extends PDFTextStripper {

        private final List<Line> lines = new ArrayList<>();
        private final Map<Integer, List<TextPosition>> glyphs = new HashMap<>();

        @Override
        protected void processTextPosition(TextPosition glyph) {
            // Slanting text is the lettering of a map.
            if (Math.abs(glyph.getTextMatrix().getShearY()) < 0.01f) {
                glyphs.computeIfAbsent(getCurrentPageNo(), page -> new ArrayList<>()).add(glyph);
            }
        }

        void finish(PDDocument document) {
            glyphs.forEach((page, onPage) -> {
                PDRectangle sheet = document.getPage(page - 1).getCropBox();
                PDRectangle cut = document.getPage(page - 1).getTrimBox();
                float left = cut.getLowerLeftX() - sheet.getLowerLeftX();
                float top = sheet.getUpperRightY() - cut.getUpperRightY();
                List<List<TextPosition>> rows = new ArrayList<>();
                onPage.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
                for (TextPosition glyph : onPage) {
                    // A raised mark lies up to half its line's size above the baseline, the next line a whole leading below.
                    List<TextPosition> last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
                    if (last != null && glyph.getYDirAdj() - last.get(0).getYDirAdj() < 5.5f) {
                        last.add(glyph);
                    } else {
                        rows.add(new ArrayList<>(List.of(glyph)));
                    }
                }
                rows.forEach(row -> lines.add(line(page, row).moved(left, top)));
            });
        }

        private static Line line(int page, List<TextPosition> row) {
            row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
            Map<String, Integer> fonts = new HashMap<>();
            row.forEach(glyph -> fonts.merge(key(glyph), 1, Integer::sum));
            String main = fonts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
            float size = Float.parseFloat(main.substring(main.indexOf(' ') + 1));
            StringBuilder text = new StringBuilder();
            TextPosition previous = null;
            for (TextPosition glyph : row) {
                if (previous != null) {
                    boolean gap = glyph.getXDirAdj() - (previous.getXDirAdj() + previous.getWidthDirAdj()) > 0.16 * size;
                    if (gap || isMark(glyph, size) != isMark(previous, size)) {
                        text.append(' ');
                    }
                }
                text.append(glyph.getUnicode());
                previous = glyph;
            }
            double y = row.stream().filter(glyph -> key(glyph).equals(main)).mapToDouble(TextPosition::getYDirAdj).max().orElseThrow();
            return new Line(page, row.get(0).getXDirAdj(), (float) y, main.substring(0, main.indexOf(' ')), size,
                    text.toString().replaceAll(" +", " ").strip());
        }

        private static boolean isMark(TextPosition glyph, float size) {
            return glyph.getYScale() < 0.8 * size;
        }

        private static String key(TextPosition glyph) {
            return glyph.getFont().getName().replaceFirst("^[A-Z]{6}\\+", "") + " " + Math.round(glyph.getYScale() * 4) / 4f;
        }
    }
}
