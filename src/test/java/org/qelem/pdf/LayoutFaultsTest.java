package org.qelem.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qelem.problem.Problem;

/** What cannot be set is told with its place in the Markdown, and nothing is written; what can be set is. */
class LayoutFaultsTest {

    private static final String WIDE = "x".repeat(150);

    @TempDir
    private Path folder;

    static Stream<Arguments> faults() {
        String table = "| " + "abcdefgh | ".repeat(20) + "\n|" + "---|".repeat(20) + "\n| " + "abcdefgh | ".repeat(20) + "\n";
        return Stream.of(
                Arguments.of("a character that no font has", "# One\n\nSome *words* and then ཀ here.\n", "glyph-missing text.md:3:23"),
                Arguments.of("an emoji", "# One\n\nSome words 😀 here.\n", "glyph-missing text.md:3:12"),
                Arguments.of("a character in a bold passage on the second line", "# One\n\nSome\nwords **of ཀ** here.\n",
                        "glyph-missing text.md:4:12"),
                Arguments.of("a character beyond the BMP in a note", "# One\n\nWords[^1].\n\n[^1]: In the note\n    is 𒀀 one.\n",
                        "glyph-missing text.md:6:8"),
                Arguments.of("a character in a heading", "# One\n\n## A ཀ\n\ntext\n", "glyph-missing text.md:3:6"),
                Arguments.of("a character in a table", "# One\n\n| a | b |\n|---|---|\n| c | d ཀ |\n", "glyph-missing text.md:5:9"),
                Arguments.of("a code word wider than the measure", "# One\n\nSome words `" + WIDE + "` here.\n", "line-overflow text.md:3:13"),
                Arguments.of("a word of a heading", "# One " + "Wide".repeat(30) + "\n\ntext\n", "line-overflow text.md:1:7"),
                Arguments.of("a word of a caption", "# One\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: Of " + WIDE + "\n", "line-overflow text.md:7:6"),
                Arguments.of("a word of a note", "# One\n\nWords[^1].\n\n[^1]: In " + WIDE + "\n", "line-overflow text.md:5:10"),
                Arguments.of("a word of a box", "# One\n\n::: sidebar\nIn " + WIDE + "\n:::\n", "line-overflow text.md:4:4"),
                Arguments.of("an address without a sign to break after", "# One\n\nSee <https://example.org/" + "a".repeat(100) + ">.\n",
                        "line-overflow text.md:3:26"),
                Arguments.of("a line of code", "# One\n\n```\nshort\n" + "long code ".repeat(14) + "\n```\n", "line-overflow text.md:5:1"),
                Arguments.of("a table of too many columns", "# One\n\n" + table, "line-overflow text.md:3:3"),
                Arguments.of("a cell", "# One\n\n| a | b |\n|---|---|\n| x | " + "y".repeat(90) + " |\n", "line-overflow text.md:5:7"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void toldWithItsPlace(String what, String markdown, String complaint) {
        Press.Print print = Press.english(folder, markdown);

        assertThat(print.complaints()).containsExactly(complaint);
        assertThat(print.outputs()).isEmpty();
        assertThat(folder.resolve("out")).as("what is written").doesNotExist();
    }

    @Test
    void theWordsThatAreTooWideAreNamed() {
        Problem problem = Press.english(folder, "# One\n\nThe `" + "code".repeat(30) + "` here.\n").problems().get(0);

        assertThat(problem.arguments().get(0)).isEqualTo("code".repeat(15) + "…");
        assertThat(Double.parseDouble(problem.arguments().get(1).toString())).as("points beyond the measure").isBetween(100.0, 400.0);
        assertThat(problem.arguments().get(2)).as("other cells").isEqualTo(0);
    }

    @Test
    void aTableIsToldOnceWithTheNumberOfItsOtherCells() {
        List<Problem> problems = Press.english(folder,
                "# One\n\n| a | b |\n|---|---|\n| " + "x".repeat(60) + " | " + "y".repeat(70) + " |\n").problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.arguments().get(0)).isEqualTo("y".repeat(60) + "…");
            assertThat(problem.arguments().get(2)).isEqualTo(1);
        });
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Press.Print print = Press.english(folder, "# One\n\nA ཀ here.\n\nAn `" + WIDE + "` there.\n");

        assertThat(print.complaints()).containsExactlyInAnyOrder("glyph-missing text.md:3:3", "line-overflow text.md:5:5");
    }

    @Test
    void theRestIsCheckedWhereAPictureIsDamaged() throws IOException {
        Files.write(folder.resolve("p.png"), new byte[9]);

        Press.Print print = Press.english(folder, "# One\n\n![Caption](p.png){alt=x}\n\nA ཀ here.\n");

        assertThat(print.complaints()).containsExactly("picture-damaged text.md:3:1", "glyph-missing text.md:5:3");
    }

    @Test
    void aPictureLargerThanThePageIsMadeSmaller() throws IOException {
        Files.write(folder.resolve("p.png"), picture("png", 1200, 5000));

        Press.Print print = Press.english(folder, "# One\n\n![The caption](p.png){alt=x}\n\nText ![in](p.png) a line.\n");

        assertThat(print.complaints()).isEmpty();
        assertThat(print.pages().pagesWith("The caption")).containsExactly(2 + 1);
    }

    @Test
    void aPictureThatIsToBeWiderThanTheMeasureIsTold() throws IOException {
        Files.write(folder.resolve("p.png"), picture("png", 60, 40));

        Press.Print print = Press.english(folder, "# One\n\n![The caption](p.png){alt=x width=400mm}\n");

        assertThat(print.complaints()).containsExactly("layout-overflow text.md:3:1");
    }

    @Test
    void aWholePictureOfEachKindIsSet() throws IOException {
        for (String format : List.of("png", "jpg", "gif")) {
            Files.write(folder.resolve("p." + format), picture(format, 60, 40));
        }
        Files.writeString(folder.resolve("p.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'>"
                + "<defs><linearGradient id='g'><stop stop-color='#f00'/></linearGradient></defs><rect width='9' height='9' fill='url(#g)'/></svg>");

        Press.Print print = Press.english(folder, "# One\n\n![a](p.png){alt=x}\n\n![b](p.jpg){alt=x}\n\n![c](p.gif){alt=x}\n\n![d](p.svg){alt=x}\n");

        assertThat(print.complaints()).isEmpty();
        assertThat(print.outputs()).hasSize(1);
    }

    static Stream<Arguments> tall() {
        return Stream.of(
                Arguments.of("a box", "# One\n\n::: sidebar\n" + words(1500) + "\n:::\n"),
                Arguments.of("a row", "# One\n\n| a | b |\n|---|---|\n| " + words(1500) + " | y |\n"),
                Arguments.of("a heading", "# " + words(700) + "\n\nlast\n"),
                Arguments.of("code", "# One\n\n```\n" + "line\n".repeat(150) + "word1500\n```\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tall")
    void whatIsHigherThanAPageIsDivided(String what, String markdown) {
        Press.Print print = Press.english(folder, markdown);

        assertThat(print.complaints()).isEmpty();
        print.pages().glyphs().forEach(page -> assertThat(page).as("baselines").allMatch(glyph -> glyph.baseline() < 800));
    }

    @Test
    void aBoxThatFitsOnAPageIsNotDivided() {
        Pages pages = Press.english(folder, "# One\n\n" + words(350) + "\n\n::: sidebar\nfirst " + words(200) + " last\n:::\n").pages();

        assertThat(pages.pagesWith("first word1")).isEqualTo(pages.pagesWith("word200 last")).containsExactly(4);
    }

    @Test
    void aPublicationWithoutAPublisherIsSet() {
        assertThat(Press.english(folder, "# One\n\ntext\n").complaints()).isEmpty();
    }

    private static String words(int count) {
        return String.join(" ", IntStream.rangeClosed(1, count).mapToObj(i -> "word" + i).toList());
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, 0xFF8000 + x);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
