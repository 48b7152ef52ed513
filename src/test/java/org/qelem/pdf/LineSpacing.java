package org.qelem.pdf;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Measures how even the word spaces of a typeset PDF are.
 *
 * <p>It looks only at what is in the page: the position and the advance width of every glyph. So it
 * judges any engine by the same rule and cannot be misled by what the engine believes it did.
 *
 * <p>A line is a set of glyphs on one baseline that share the selected font and size, together with
 * whatever else stands within them (an italic word, a link, a raised note number). A word space is
 * the distance from the right edge of one word to the left edge of the next, by advance widths,
 * wherever the PDF has a space glyph between the two.
 */
public final class LineSpacing {

    /**
     * A gap this wide (in em) without a space glyph parts a label or a column from the text. The
     * largest kern is far smaller.
     */
    private static final double SEGMENT_GAP = 0.15;

    /** A line may miss the right edge of its column by this many points and still count as full. */
    private static final double EDGE_TOLERANCE = 0.75;

    /** A raised or lowered glyph belongs to a baseline at most this far away (in em of the line). */
    private static final double SHIFT = 0.6;

    /** A smaller glyph is a raised mark (by the size of the selected text). */
    private static final double MARK_SIZE = 0.8;

    private LineSpacing() { }

    /** Which glyphs make a line a body line. */
    public record Selection(String fontName, double size) {
        boolean matches(Glyph g) {
            return Math.abs(g.size - size) < 0.05 && g.font.equals(fontName);
        }
    }

    /**
     * One line of the selected text.
     *
     * @param page page number, from 1
     * @param y baseline, in points from the top of the page
     * @param left left edge of the first glyph, in points
     * @param right right edge of the last glyph, in points
     * @param text the text of the line
     * @param wordSpace mean word space in points; 0 when the line has no word space
     * @param spaces number of word spaces
     * @param hyphen the line ends in a hyphen, whether hyphenation put it there or the author
     * @param lastOfBlock the line does not reach the right edge of its column: the last of its block
     */
    public record Line(int page, double y, double left, double right, String text, double wordSpace,
            int spaces, boolean hyphen, boolean lastOfBlock) {
        /** A justified line with at least one word space: the lines that the figures are about. */
        public boolean counts() {
            return !lastOfBlock && spaces > 0;
        }
    }

    /**
     * The figures of a set of lines.
     *
     * @param lines number of full lines
     * @param mean mean over the lines of the line's mean word space, in points
     * @param cv standard deviation over the lines (of the whole population), divided by the mean
     * @param hyphens share of the full lines that end in a hyphen
     * @param widest the widest line's mean word space, divided by the mean
     * @param tightest the tightest line's mean word space, divided by the mean
     * @param ladder the longest run of lines within a block that end in a hyphen
     * @param characters mean number of characters in a full line, spaces counted
     * @param overfull number of lines that reach beyond the right edge of their column
     */
    public record Figures(int lines, double mean, double cv, double hyphens, double widest,
            double tightest, int ladder, double characters, int overfull) { }

    private record Glyph(int page, String text, String font, double size, double x, double y,
            double width) {
        double end() {
            return x + width;
        }

        boolean isSpace() {
            return text.isBlank() || text.equals("\u00a0");
        }
    }

    /**
     * Reads all lines of the selected text, in reading order.
     *
     * @param pdf the file
     * @param selection font (PostScript name without subset prefix) and size in points
     */
    public static List<Line> lines(File pdf, Selection selection) throws IOException {
        List<Glyph> glyphs = glyphs(pdf);
        Map<Integer, List<Glyph>> byPage =
                glyphs.stream().collect(Collectors.groupingBy(Glyph::page));
        List<List<Glyph>> raw = new ArrayList<>();
        for (int page : byPage.keySet().stream().sorted().toList()) {
            raw.addAll(linesOfPage(byPage.get(page), selection));
        }
        return describe(raw);
    }

    /** Computes the figures of the lines that satisfy a condition (all: {@code l -> true}). */
    public static Figures figures(List<Line> all, Predicate<Line> which) {
        List<Line> lines = all.stream().filter(which).toList();
        List<Line> full = lines.stream().filter(Line::counts).toList();
        double mean = full.stream().mapToDouble(Line::wordSpace).average().orElse(0);
        double variance = full.stream()
                .mapToDouble(l -> (l.wordSpace() - mean) * (l.wordSpace() - mean)).average().orElse(0);
        long hyphens = full.stream().filter(Line::hyphen).count();
        int ladder = 0;
        int run = 0;
        for (Line l : lines) {
            run = l.hyphen() && !l.lastOfBlock() ? run + 1 : 0;
            ladder = Math.max(ladder, run);
        }
        double[] edge = rightEdges(lines);
        int overfull = (int) lines.stream().filter(l -> l.right() > edge[l.page()] + EDGE_TOLERANCE)
                .count();
        return new Figures(full.size(), mean, Math.sqrt(variance) / mean,
                (double) hyphens / full.size(),
                full.stream().mapToDouble(Line::wordSpace).max().orElse(0) / mean,
                full.stream().mapToDouble(Line::wordSpace).min().orElse(0) / mean, ladder,
                full.stream().mapToInt(l -> l.text().length()).average().orElse(0), overfull);
    }

    private static List<Glyph> glyphs(File pdf) throws IOException {
        List<Glyph> glyphs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper collector = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition p) {
                    String name = p.getFont().getName();
                    if (name == null) {
                        name = "";
                    }
                    // "EAAAAA+SourceSerif4-Regular": the prefix differs from subset to subset
                    name = name.replaceFirst("^[A-Z]{6}\\+", "");
                    glyphs.add(new Glyph(getCurrentPageNo(), p.getUnicode(), name,
                            p.getYScale(), p.getXDirAdj(), p.getYDirAdj(), p.getWidthDirAdj()));
                }
            };
            collector.writeText(document, Writer.nullWriter());
        }
        return glyphs;
    }

    /** Groups the glyphs of a page into lines and cuts these at wide gaps. */
    private static List<List<Glyph>> linesOfPage(List<Glyph> page, Selection selection) {
        // the baselines are those on which a selected glyph with ink stands
        List<Double> baselines = new ArrayList<>();
        for (Glyph g : page) {
            if (selection.matches(g) && !g.isSpace()
                    && baselines.stream().noneMatch(y -> Math.abs(y - g.y) < 0.5)) {
                baselines.add(g.y);
            }
        }
        baselines.sort(Comparator.naturalOrder());
        Map<Double, List<Glyph>> rows = new HashMap<>();
        for (Glyph g : page) {
            baselines.stream().min(Comparator.comparingDouble(y -> Math.abs(y - g.y)))
                    .filter(y -> Math.abs(y - g.y) < (Math.abs(g.size - selection.size) < 0.05
                            ? 0.5 : SHIFT * selection.size))
                    .ifPresent(y -> rows.computeIfAbsent(y, k -> new ArrayList<>()).add(g));
        }
        List<List<Glyph>> lines = new ArrayList<>();
        for (double y : baselines) {
            List<Glyph> row = rows.get(y);
            row.sort(Comparator.comparingDouble(Glyph::x));
            List<Glyph> part = new ArrayList<>();
            // a combining mark stands within its letter: not the last glyph's end, but the furthest
            double end = 0;
            for (Glyph g : row) {
                // beside a space glyph the gap is a word space, however wide it was stretched;
                // before a raised mark it is the room that parts one mark from another
                if (!part.isEmpty() && g.size > MARK_SIZE * selection.size && !part.get(part.size() - 1).isSpace() && !g.isSpace()
                        && g.x - end > SEGMENT_GAP * selection.size) {
                    lines.add(part);
                    part = new ArrayList<>();
                }
                end = part.isEmpty() ? g.end() : Math.max(end, g.end());
                part.add(g);
            }
            lines.add(part);
        }
        // a list label, a page number: not a line of text, and without the selected font no line
        lines.removeIf(l -> l.stream().noneMatch(g -> selection.matches(g) && !g.isSpace()));
        return lines;
    }

    private static List<Line> describe(List<List<Glyph>> raw) {
        List<Line> lines = new ArrayList<>();
        for (List<Glyph> glyphs : raw) {
            StringBuilder text = new StringBuilder();
            double sum = 0;
            int spaces = 0;
            Glyph previous = null;
            boolean spaceSeen = false;
            double end = 0;
            for (Glyph g : glyphs) {
                if (g.isSpace()) {
                    spaceSeen = true;
                    continue;
                }
                if (previous != null && spaceSeen) {
                    sum += g.x - end;
                    spaces++;
                    text.append(' ');
                }
                text.append(g.text);
                spaceSeen = false;
                end = previous == null ? g.end() : Math.max(end, g.end());
                previous = g;
            }
            Glyph first = glyphs.stream().filter(g -> !g.isSpace()).findFirst().orElseThrow();
            String t = text.toString();
            boolean hyphen = t.endsWith("-") || t.endsWith("\u2010") || t.endsWith("\u2011")
                    || t.endsWith("\u00ad");
            lines.add(new Line(first.page, first.y, first.x, end, t,
                    spaces == 0 ? 0 : sum / spaces, spaces, hyphen, false));
        }
        double[] edge = rightEdges(lines);
        lines.replaceAll(l -> new Line(l.page, l.y, l.left, l.right, l.text, l.wordSpace, l.spaces,
                l.hyphen, l.right < edge[l.page] - EDGE_TOLERANCE));
        return lines;
    }

    /**
     * The right edge of the text on each page. It is the place where most right edges of the
     * document's pages of the same parity agree, not the outermost one: an overfull line must not
     * shift it, and a page that holds only a last line must not set one of its own.
     */
    private static double[] rightEdges(List<Line> lines) {
        int pages = lines.stream().mapToInt(Line::page).max().orElse(0);
        double[] edges = new double[pages + 1];
        for (int parity = 0; parity < 2; parity++) {
            int p = parity;
            Map<Long, Long> votes = lines.stream().filter(l -> l.page % 2 == p)
                    .collect(Collectors.groupingBy(l -> Math.round(l.right * 2), Collectors.counting()));
            double edge = votes.entrySet().stream().max(Map.Entry.comparingByValue())
                    .map(e -> e.getKey() / 2.0).orElse(0.0);
            for (int page = parity; page <= pages; page += 2) {
                edges[page] = edge;
            }
        }
        return edges;
    }
}
