package org.qelem.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.Publisher;
import org.qelem.problem.Place;

/** Each line of the pages leads back to its paragraph. */
class PageMapTest {

    @TempDir
    private Path folder;

    @Test
    void aLineOfAParagraphAndOfItsNoteLeadsToTheirMarkdown() {
        Press.Print print = Press.english(folder, "Alpha beta.[^n]\n\nGamma delta, a paragraph of its own.\n\n[^n]: Epsilon.\n");

        assertThat(placeOf(print, "Alpha")).hasToString("text.md:1:1");
        assertThat(placeOf(print, "Gamma")).hasToString("text.md:3:1");
        assertThat(placeOf(print, "Epsilon").line()).isEqualTo(5);
    }

    @Test
    void joinedLettersFromRightToLeftLeadThereToo() {
        Press.Print print = Press.print(Press.publication(folder, "title: اختبار\nlang: ar\n",
                java.util.Map.of("text.md", "السلام عليكم\n\nورحمة الله\n")));

        assertThat(layout(print).map().areas()).extracting(area -> area.place().toString())
                .contains("text.md:1:1", "text.md:3:1");
    }

    @Test
    void everyAreaLiesOnItsPage() {
        Press.Print print = Press.english(folder, "One two three. ".repeat(2000) + "\n");

        List<PageMap.Area> areas = layout(print).map().areas();
        assertThat(areas.size()).isGreaterThan(100);
        assertThat(areas).allSatisfy(area -> {
            assertThat(area.x()).isBetween(50.0, 500.0);
            assertThat(area.y()).isBetween(50.0, 800.0);
            assertThat(area.height()).isBetween(5.0, 40.0);
            assertThat(area.width()).isBetween(1.0, 400.0);
        });
        assertThat(areas.stream().mapToInt(PageMap.Area::page).distinct().count()).isGreaterThan(2);
    }

    private static Layout layout(Press.Print print) {
        return print.outputs().stream().map(Publisher.Output::layout).findFirst().orElseThrow().orElseThrow();
    }

    /** Looks the word up on the pages, and the place of where it stands in the map. */
    private static Place placeOf(Press.Print print, String word) {
        Pages pages = print.pages();
        for (int page = 1; page <= pages.count(); page++) {
            int at = pages.letters(page).indexOf(word);
            if (at >= 0) {
                Pages.Glyph first = pages.page(page).stream().filter(glyph -> !glyph.text().isBlank()).toList().get(at);
                return layout(print).map().placeAt(page, first.left() + 1, first.baseline() - 2).orElseThrow();
            }
        }
        throw new AssertionError("not on the pages: " + word);
    }
}
