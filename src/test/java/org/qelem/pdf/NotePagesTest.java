package org.qelem.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where notes stand that FOP is known to lose, to overprint or to break on: see the engine facts. */
class NotePagesTest {

    @TempDir
    private Path folder;

    @Test
    void aNoteStandsOnceOnThePageOfItsMarkWhereverTheMarkIs() {
        Map<String, String> places = Map.ofEntries(
                Map.entry("heading", "# One[^heading]\n"),
                Map.entry("item", "- item[^item]\n- two\n"),
                Map.entry("number", "1. one[^number]\n"),
                Map.entry("quotation", "> quoted[^quotation]\n"),
                Map.entry("title", "::: sidebar\n## Box[^title]\n\nin it[^box]\n:::\n"),
                Map.entry("head", "| a[^head] | b |\n|---|---|\n| c[^cell] | d |\n\n: Caption[^caption]\n"),
                Map.entry("emphasis", "*all[^emphasis] slanted*\n"));
        List<String> order = List.of("heading", "item", "number", "quotation", "title", "head", "emphasis");
        List<String> labels = List.of("heading", "item", "number", "quotation", "title", "box", "head", "cell", "caption", "emphasis");
        StringBuilder markdown = new StringBuilder();
        order.forEach(place -> markdown.append(places.get(place)).append('\n'));
        labels.forEach(label -> markdown.append("[^" + label + "]: Note of the " + label + ".\n\n"));

        Press.Print print = Press.english(folder, markdown.toString());

        assertThat(print.complaints()).isEmpty();
        for (String label : labels) {
            assertThat(print.pages().pagesWith("Note of the " + label + ".")).as(label).containsExactly(3);
        }
    }

    @Test
    void theNotesOfABoxStandInItAndThoseOfTheTextBelow() {
        Pages pages = Press.english(folder, "# One\n\ntext[^a]\n\n::: sidebar\nbox[^b]\n:::\n\nlast line\n\n[^a]: Below.\n\n[^b]: Inside.\n").pages();

        double last = pages.find(3, "last line").get(0).baseline();
        assertThat(pages.find(3, "Inside.").get(0).baseline()).isLessThan(last);
        assertThat(pages.find(3, "Below.").get(0).baseline()).isGreaterThan(last);
    }

    /** The two streams are independent: a text that is supplied is printed in the Notes, and linked both ways. */
    @Test
    void anEndnoteStandsInTheNotesAndItsMarkLeadsThereAndBack() throws IOException {
        Press.Print print = Press.english(folder, "# One\n\nFirst[^^late] word[^page], and again[^^late].\n\n"
                + words("between", 1200) + "\n\n[^page]: Below.\n\n[^^late]: The text of the endnote.\n");

        assertThat(print.complaints()).isEmpty();
        Pages pages = print.pages();
        List<Integer> notes = pages.pagesWith("The text of the endnote.");
        assertThat(notes).singleElement().satisfies(page -> assertThat(page).isGreaterThan(3));
        assertThat(pages.pagesWith("Notes")).contains(2).containsAll(notes);
        try (PDDocument document = Loader.loadPDF(print.outputs().get(0).file().toFile())) {
            assertThat(linkedPages(document, 3)).containsExactlyInAnyOrder(notes.get(0), notes.get(0), 3, 3);
            assertThat(linkedPages(document, notes.get(0))).containsExactly(3);
        }
    }

    /** The pages to which the links of a page lead. */
    private static List<Integer> linkedPages(PDDocument document, int page) throws IOException {
        List<Integer> pages = new ArrayList<>();
        for (PDAnnotation annotation : document.getPage(page - 1).getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionGoTo go
                    && go.getDestination() instanceof PDPageDestination destination) {
                pages.add(destination.retrievePageNumber() + 1);
            }
        }
        return pages;
    }

    @Test
    void aNoteOf600WordsGoesOnWhereThereIsLittleText() {
        Press.Print print = Press.english(folder, "# One\n\nLittle text[^1].\n\n[^1]: " + words("note", 600) + "\n");

        assertThat(print.complaints()).isEmpty();
        assertWhole(print.pages(), "note", 600);
        assertThat(print.pages().pagesWith("note1 note2")).isEqualTo(print.pages().pagesWith("Little text"));
    }

    @Test
    void aNoteOverThreePagesIsWholeAndBeginsOnThePageOfItsMark() {
        Press.Print print = Press.english(folder,
                "# One\n\n" + words("before", 150) + "[^1].\n\n" + words("after", 900) + "\n\n[^1]: " + words("note", 1500) + "\n");

        assertThat(print.complaints()).containsExactly("note-split text.md:3:1392");
        Pages pages = print.pages();
        assertWhole(pages, "note", 1500);
        assertWhole(pages, "after", 900);
        assertThat(pages.pagesWith("note1 note2")).isEqualTo(pages.pagesWith("before150")).hasSize(1);
        assertThat(pages.pagesWith("note1500").get(0) - pages.pagesWith("note1 note2").get(0)).as("pages on").isGreaterThanOrEqualTo(2);
    }

    @Test
    void twoLongNotesOfOneLineFollowEachOther() {
        Press.Print print = Press.print(Press.publication(folder, "title: A test\nlang: en\nnotes: may-move\n",
                Map.of("text.md", "# One\n\nLittle[^1] text[^2].\n\n" + words("after", 600)
                        + "\n\n[^1]: " + words("first", 600) + "\n\n[^2]: " + words("second", 600) + "\n")));

        assertThat(print.complaints()).containsExactly("note-moved text.md:3:16");
        assertWhole(print.pages(), "first", 600);
        assertWhole(print.pages(), "second", 600);
        assertThat(print.pages().pagesWith("second1 second2").get(0)).isGreaterThanOrEqualTo(print.pages().pagesWith("first600").get(0));
    }

    @Test
    void aNoteMayHoldALongListAndATable() {
        Press.Print print = Press.english(folder, "# One\n\ntext[^1]\n\n[^1]: Para\n\n    - item one\n    - item two\n\n    > quoted\n\n"
                + "    | a | b |\n    |---|---|\n    | cell | d |\n");

        assertThat(print.complaints()).isEmpty();
        assertThat(print.pages().pagesWith("item two")).containsExactly(3);
        assertThat(print.pages().pagesWith("quoted")).containsExactly(3);
        assertThat(print.pages().pagesWith("cell")).containsExactly(3);
    }

    private static String words(String stem, int count) {
        return String.join(" ", IntStream.rangeClosed(1, count).mapToObj(i -> stem + i).toList());
    }

    /** Each word once, and in order. */
    private static void assertWhole(Pages pages, String stem, int count) {
        String letters = String.join("", IntStream.rangeClosed(1, pages.count()).mapToObj(pages::letters).toList()).replace("-", "");
        int from = 0;
        for (int i = 1; i <= count; i++) {
            int found = letters.indexOf(stem + i, from);
            assertThat(found).as(stem + i).isGreaterThanOrEqualTo(from);
            from = found + stem.length() + 1;
        }
        assertThat(letters.split(stem + "\\d", -1).length - 1).as("words that begin with " + stem).isEqualTo(count);
    }
}
