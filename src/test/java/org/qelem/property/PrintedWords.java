package org.qelem.property;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.qelem.pdf.Pages;
import org.qelem.pdf.Pages.Glyph;

/** The words on the pages in the order in which they are read, of all that is text: without cover, contents and running headers. */
final class PrintedWords {

    private static final int FIRST_PAGE = 3;
    /** In pt from the upper edge: above it stands the running header. */
    private static final double HEADER = 70;
    /** In pt: a raised mark is less far above its line, the next line further below. */
    private static final double LINE = 5.5;
    /** Of the size: the least gap between words. */
    private static final double SPACE = 0.1;
    /** Of the size: a raised mark is smaller than its word by more than this. */
    private static final double MARK = 0.2;
    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\p{IsArabic}]");

    private PrintedWords() {
    }

    /** @param known the words that there should be; the parts of one that a hyphen takes apart are put together */
    static List<String> of(Path pdf, Script script, Set<String> known) {
        Pages pages = Pages.read(pdf);
        List<String> words = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (int page = FIRST_PAGE; page <= pages.count(); page++) {
            for (List<Glyph> line : lines(pages.page(page))) {
                List<String> tokens = tokens(line, script.isRightToLeft());
                for (int i = 0; i < tokens.size(); i++) {
                    String token = tokens.get(i);
                    String begun = open.stream().filter(part -> known.contains(part + token)).findFirst().orElse(null);
                    if (!known.contains(token) && i == 0 && begun != null) {
                        open.remove(begun);
                        words.add(begun + token);
                    } else if (!known.contains(token) && i == tokens.size() - 1) {
                        open.add(token);
                    } else {
                        words.add(token);
                    }
                }
            }
        }
        words.addAll(open);
        return words;
    }

    private static List<List<Glyph>> lines(List<Glyph> page) {
        List<List<Glyph>> lines = new ArrayList<>();
        page.stream().filter(glyph -> glyph.baseline() > HEADER).sorted(Comparator.comparingDouble(Glyph::baseline)).forEach(glyph -> {
            List<Glyph> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && glyph.baseline() - last.get(0).baseline() < LINE) {
                last.add(glyph);
            } else {
                lines.add(new ArrayList<>(List.of(glyph)));
            }
        });
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::left)));
        return lines;
    }

    /** The runs of letters and digits, in the order in which a reader of the line's language reads them. */
    private static List<String> tokens(List<Glyph> line, boolean rightToLeft) {
        List<String> tokens = new ArrayList<>();
        List<String> token = new ArrayList<>();
        double end = 0;
        double size = 0;
        for (Glyph glyph : line) {
            String text = glyph.text() == null ? "\uFFFD" : glyph.text();
            if (text.isBlank()) {
                continue; // where a run of the other direction is broken, FOP 2.11 draws spaces over letters (2026-11)
            }
            if (text.codePoints().noneMatch(PrintedWords::isLetter) || glyph.left() - end > SPACE * glyph.size()
                    || Math.abs(glyph.size() - size) > MARK * size) {
                finish(token, tokens);
            }
            if (text.codePoints().anyMatch(PrintedWords::isLetter)) {
                token.add(text);
            }
            end = glyph.right();
            size = glyph.size();
        }
        finish(token, tokens);
        return inReadingOrder(tokens, rightToLeft);
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == 0xFFFD;
    }

    private static void finish(List<String> token, List<String> tokens) {
        if (token.isEmpty()) {
            return;
        }
        if (isRightToLeft(String.join("", token))) {
            Collections.reverse(token);
        }
        tokens.add(Normalizer.normalize(String.join("", token), Normalizer.Form.NFKC));
        token.clear();
    }

    private static boolean isRightToLeft(String token) {
        return RIGHT_TO_LEFT.matcher(Normalizer.normalize(token, Normalizer.Form.NFKC)).find();
    }

    /** Turns the line around if it is right-to-left, and what runs the other way once more. */
    private static List<String> inReadingOrder(List<String> tokens, boolean rightToLeft) {
        List<String> ordered = new ArrayList<>(tokens);
        if (rightToLeft) {
            Collections.reverse(ordered);
            return ordered;
        }
        for (int start = 0; start < ordered.size(); start++) {
            int end = start;
            while (end < ordered.size() && isRightToLeft(ordered.get(end))) {
                end++;
            }
            Collections.reverse(ordered.subList(start, end));
            start = Math.max(start, end - 1);
        }
        return ordered;
    }
}
