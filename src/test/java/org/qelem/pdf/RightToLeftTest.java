package org.qelem.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qelem.Publisher;
import org.qelem.pdf.Pages.Glyph;

/** The publications under {@code src/test/cases/pdf} in Arabic, Sorani and Kurmanji, and words of one language in another. */
class RightToLeftTest {

    private static final Path CASES = Press.HOME.resolve("src/test/cases/pdf");
    /** The measure, in points: the page less the margins of the base theme. */
    private static final double LEFT = 111.6;
    private static final double RIGHT = 483.6;
    private static final int CONTENTS = 2;
    private static final int TEXT = 3;

    @TempDir
    private Path folder;

    private Pages pages(String name) {
        Press.Print print = Press.print(new Publisher.Request(CASES.resolve(name), Set.of(), folder, Set.of()));
        assertThat(print.complaints()).isEmpty();
        return print.pages();
    }

    @Test
    void arabicIsSetFromTheRight() {
        Pages pages = pages("arabic");

        assertThat(pages.fonts()).anyMatch(font -> font.startsWith("Amiri")).anyMatch(font -> font.startsWith("Vazirmatn"))
                .noneMatch(font -> font.contains("not embedded"));
        assertThat(lines(pages, TEXT)).as("lines that reach the right margin").filteredOn(line -> Math.abs(right(line) - RIGHT) < 1)
                .hasSizeGreaterThan(10);
        assertWithinTheMeasure(pages);
        assertNoGlyphIsMissing(pages);
    }

    @Test
    void listNumbersAndNoteMarksHangAtTheRight() {
        Pages pages = pages("arabic");

        for (String mark : List.of("١", "٢", "٣")) {
            assertThat(accented(pages, TEXT, mark)).as("the number %s of the list", mark)
                    .anyMatch(glyph -> glyph.right() > RIGHT - 12 && glyph.right() < RIGHT + 0.5);
        }
        assertThat(pages.page(TEXT)).as("the marks of the notes at the foot").filteredOn(glyph -> "*".equals(glyph.text()) && glyph.baseline() > 500)
                .hasSize(2).allMatch(glyph -> Math.abs(glyph.right() - RIGHT) < 2);
    }

    @Test
    void theRunningHeaderIsMirrored() {
        Pages pages = pages("arabic");

        List<Glyph> header = pages.page(TEXT).stream().filter(glyph -> glyph.baseline() < 70).toList();
        Glyph number = header.stream().min(Comparator.comparingDouble(Glyph::left)).orElseThrow();
        assertThat(number.text()).as("what stands at the left").isEqualTo("٢");
        assertThat(number.left()).isCloseTo(LEFT, within(1.0));
        assertThat(header).as("the title at the right").anyMatch(glyph -> Math.abs(glyph.right() - RIGHT) < 1);
    }

    @Test
    void theContentsRunFromTheTitleAtTheRightToThePageAtTheLeft() {
        Pages pages = pages("arabic");

        List<List<Glyph>> lines = lines(pages, CONTENTS).stream().filter(line -> line.get(0).baseline() > 100).toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(5);
        assertThat(lines.subList(1, lines.size())).allSatisfy(line -> {
            assertThat(left(line)).isCloseTo(LEFT, within(2.0));
            assertThat(right(line)).isBetween(RIGHT - 17, RIGHT + 1);
        });
    }

    /** A Latin phrase runs from left to right within its line; an endnote's mark stays behind the year before it. */
    @Test
    void latinWordsAndDigitsKeepTheirOrderInArabic() {
        Pages pages = pages("arabic");

        List<Glyph> phrase = byPlace(pages.page(TEXT).stream().filter(glyph -> glyph.font().startsWith("SourceSerif4-")).toList());
        assertThat(text(phrase)).isEqualTo("Habentsuafatalibelli");
        List<Glyph> year = pages.find(TEXT, "1998");
        Glyph arrow = pages.page(TEXT).stream().filter(glyph -> "↓".equals(glyph.text())).findFirst().orElseThrow();
        assertThat(text(byPlace(year))).isEqualTo("1998");
        Glyph digit = pages.page(TEXT).stream().filter(glyph -> "١".equals(glyph.text()) && Math.abs(glyph.baseline() - arrow.baseline()) < 1)
                .findFirst().orElseThrow();
        assertThat(digit.right()).as("the digit of the mark, left of the year").isLessThan(left(year)).isGreaterThan(left(year) - 10);
        assertThat(arrow.right()).as("the arrow, left of the digit").isLessThan(digit.left() + 0.5);
    }

    @Test
    void aTableStandsInTheMeasure() {
        List<List<Glyph>> rows = lines(pages("arabic"), TEXT).stream()
                .filter(line -> line.stream().allMatch(glyph -> Math.abs(glyph.size() - 9.5) < 0.1) && left(line) < 200).toList();

        assertThat(rows).as("the head and two rows").hasSize(3);
        assertThat(rows).allSatisfy(row -> {
            assertThat(right(row)).isCloseTo(RIGHT, within(1.0));
            assertThat(left(row)).isBetween(LEFT, LEFT + 8);
        });
    }

    @Test
    void soraniHasItsLettersAndItsDigits() {
        Pages pages = pages("sorani");

        assertThat(pages.fonts()).anyMatch(font -> font.startsWith("Amiri"));
        assertThat(text(byPlace(pages.page(TEXT).stream().filter(glyph -> glyph.font().startsWith("SourceSerif4-")).toList())))
                .isEqualTo("agoodpen");
        assertThat(accented(pages, TEXT, "٢")).anyMatch(glyph -> glyph.right() > RIGHT - 12);
        assertWithinTheMeasure(pages);
        assertNoGlyphIsMissing(pages);
    }

    @Test
    void kurmanjiIsSetFromTheLeftInLatinLetters() {
        Pages pages = pages("kurmanji");

        assertThat(pages.pagesWith("«ç, ê, î,")).containsExactly(TEXT);
        assertThat(left(pages.find(TEXT, "Nivîsandin"))).isCloseTo(LEFT, within(1.0));
        assertThat(left(pages.find(TEXT, "*1Binêre"))).isCloseTo(LEFT, within(1.0));
        assertWithinTheMeasure(pages);
        assertNoGlyphIsMissing(pages);
    }

    @Test
    void arabicWordsKeepTheirPlaceInAnEnglishLine() {
        Pages pages = pages("english-with-arabic");

        List<Glyph> line = lines(pages, TEXT).stream().filter(glyphs -> text(glyphs).startsWith("Thewordforpen")).findFirst().orElseThrow();
        String drawn = text(line).replaceAll("[^\\p{IsLatin}*1]+", "…");
        assertThat(drawn).isEqualTo("Thewordforpenis…andthehouseiscalled…whichisthepress…*1");
        assertThat(pages.fonts()).anyMatch(font -> font.startsWith("Amiri"));
        List<Glyph> box = pages.page(TEXT).stream().filter(glyph -> glyph.size() > 9.2 && glyph.size() < 9.8).toList();
        assertThat(right(box)).as("the Arabic box").isBetween(RIGHT - 40, RIGHT);
        assertThat(left(box)).isGreaterThan(RIGHT - 150);
        assertWithinTheMeasure(pages);
        assertNoGlyphIsMissing(pages);
    }

    private static void assertWithinTheMeasure(Pages pages) {
        for (int page = 2; page <= pages.count(); page++) {
            assertThat(pages.page(page)).as("glyphs of page %d", page).filteredOn(glyph -> !isBlank(glyph) && !glyph.font().startsWith("NotoSans"))
                    .filteredOn(glyph -> glyph.left() < LEFT - 1 || glyph.right() > RIGHT + 2).isEmpty();
        }
    }

    private static void assertNoGlyphIsMissing(Pages pages) {
        pages.glyphs().forEach(page -> assertThat(page).filteredOn(glyph -> glyph.code() == 0).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"arabic", "sorani", "kurmanji", "english-with-arabic"})
    void whatIsCopiedFromThePageAreLetters(String name) {
        pages(name).glyphs().forEach(page -> assertThat(page).filteredOn(glyph -> glyph.text() == null
                || glyph.text().codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE)).isEmpty());
    }

    /** The digits in the accent colour: the numbers of lists, the marks of notes. */
    private static List<Glyph> accented(Pages pages, int page, String digit) {
        return pages.page(page).stream().filter(glyph -> digit.equals(glyph.text()) && glyph.color().equals("#1f4e5f")).toList();
    }

    /** The glyphs of each line, from left to right. */
    private static List<List<Glyph>> lines(Pages pages, int page) {
        return pages.page(page).stream().filter(glyph -> !isBlank(glyph)).map(glyph -> Math.round(glyph.baseline())).distinct()
                .map(baseline -> byPlace(pages.page(page).stream().filter(glyph -> !isBlank(glyph) && Math.abs(glyph.baseline() - baseline) < 6).toList()))
                .toList();
    }

    private static boolean isBlank(Glyph glyph) {
        return glyph.text() != null && glyph.text().codePoints().allMatch(c -> Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT);
    }

    private static List<Glyph> byPlace(List<Glyph> glyphs) {
        return glyphs.stream().filter(glyph -> !isBlank(glyph)).sorted(Comparator.comparingDouble(Glyph::left)).toList();
    }

    private static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text() == null ? "\uFFFD" : glyph.text()));
        return text.toString();
    }

    private static double left(List<Glyph> glyphs) {
        return glyphs.stream().mapToDouble(Glyph::left).min().orElseThrow();
    }

    private static double right(List<Glyph> glyphs) {
        return glyphs.stream().mapToDouble(Glyph::right).max().orElseThrow();
    }
}
