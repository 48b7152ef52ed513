package org.qelem.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.pdf.Tags.Element;
import org.qelem.study.StudyPdf;

/** The structure that a screen reader is given (PDF 32000-1, 14.8; PDF/UA-1, clause 7). */
class TaggingTest {

    private static final String TEXT = """
            # First

            A paragraph[^one] with [قلم]{lang=ar}, [pênûs]{lang=ku} and [a link](https://example.org/). The note again.[^one]

            ## Second

            1. One
            2. Two
               - deep

            > Said.

            ::: sidebar
            A box.[^box]
            :::

            | Tool | Number |
            |------|-------:|
            | Pen  | 3      |

            : Tools

            ### Third

            More.[^^end]

            # Fourth

            The end.

            [^one]: The note, with [دار]{lang=ar}.
            [^box]: A note of the box.
            [^^end]: An endnote.
            """;

    @TempDir
    private static Path folder;
    private static Path file;
    private static Element document;

    @BeforeAll
    static void build() {
        file = Press.english(folder.resolve("tags"), TEXT).outputs().get(0).file();
        document = Tags.read(file);
    }

    private static List<Integer> levels(Element root) {
        return root.all().stream().map(Element::type).filter(type -> type.matches("H[1-6]"))
                .map(type -> Integer.valueOf(type.substring(1))).toList();
    }

    @Test
    void headingsLeaveNoLevelOut() {
        assertThat(levels(document)).containsExactly(1, 2, 3, 1, 1);
        List<Integer> study = levels(Tags.read(StudyPdf.get().file()));
        assertThat(study).startsWith(1);
        for (int i = 1; i < study.size(); i++) {
            assertThat(study.get(i)).isLessThanOrEqualTo(study.get(i - 1) + 1);
        }
    }

    @Test
    void whatIsNoTextIsNotReadAloud() {
        String study = Tags.read(StudyPdf.get().file()).words();
        assertThat(study).contains("Introduction").as("the ornament of a heading").doesNotContain("➢");
        assertThat(study.split("Rojava Center for Strategic Studies – NRLS", -1)).as("the imprint: on the cover, not in the header of each page").hasSize(2);
    }

    @Test
    void listsHaveLabelsAndBodies() {
        List<Element> lists = document.all("L");
        assertThat(lists).hasSize(2).allSatisfy(list -> assertThat(list.kids()).allSatisfy(item -> {
            assertThat(item.type()).isEqualTo("LI");
            assertThat(item.kidTypes()).containsExactly("Lbl", "LBody");
        }));
        assertThat(lists.get(0).kids()).hasSize(2);
        assertThat(lists.get(0).kids().get(1).kids().get(0).words().strip()).isEqualTo("2.");
        assertThat(lists.get(0).kids().get(1).all("L")).hasSize(1);
    }

    @Test
    void tablesHaveHeaderCellsOfColumns() {
        assertThat(document.all("Table")).hasSize(1);
        assertThat(document.all("TH")).hasSize(2).allSatisfy(cell -> assertThat(cell.attribute("Scope")).isEqualTo(COSName.getPDFName("Column")));
        assertThat(document.all("TD")).hasSize(2);
        assertThat(document.all("Caption")).hasSize(1);
    }

    /** PDF/UA-1, 7.9: a note is a Note with an ID; its mark is a Reference; each names the other. */
    @Test
    void marksAndNotesNameOneAnother() {
        List<Element> notes = document.all("Note");
        assertThat(notes).hasSize(3).allSatisfy(note -> {
            assertThat(note.entry("ID")).isNotEmpty();
            assertThat(note.kidTypes().get(0)).isEqualTo("Lbl");
            assertThat(note.all("Reference")).as("a mark stands beside its note").isEmpty();
        });
        assertThat(notes.stream().map(note -> note.entry("ID"))).doesNotHaveDuplicates();
        Map<COSDictionary, Integer> marks = new HashMap<>();
        assertThat(document.all("Reference")).hasSize(4).allSatisfy(reference -> {
            assertThat(reference.kidTypes()).containsExactly("Link");
            Element note = notes.stream().filter(one -> names(reference, one)).findFirst().orElseThrow();
            assertThat(names(note, reference)).isTrue();
            assertThat(note.all("Lbl").get(0).words()).isEqualTo(reference.words());
            marks.merge(note.dictionary(), 1, Integer::sum);
        });
        assertThat(marks.values()).containsExactlyInAnyOrder(2, 1, 1);
        assertThat(document.all()).noneMatch(element -> element.dictionary().containsKey(COSName.getPDFName(Tagging.NOTE)));
    }

    private static boolean names(Element from, Element to) {
        COSArray all = from.dictionary().getCOSArray(COSName.getPDFName("Ref"));
        for (int i = 0; all != null && i < all.size(); i++) {
            if (all.getObject(i) == to.dictionary()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aPassageSaysItsLanguage() {
        assertThat(languages(document)).containsExactlyInAnyOrder("en", "en", "en", "ar", "ku", "ar");
    }

    @Test
    void anArabicTextSaysSo() throws IOException {
        Path arabic = Press.print(Press.publication(folder.resolve("arabic"), "title: كتاب\nlang: ar\n",
                Map.of("text.md", "# المقدمة\n\nنص [Habent sua fata]{lang=la} قصير.\n"))).outputs().get(0).file();
        assertThat(languages(Tags.read(arabic))).contains("la").containsOnly("ar", "la");
        try (PDDocument pdf = Loader.loadPDF(arabic.toFile())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ar");
        }
    }

    private static List<String> languages(Element root) {
        return root.all().stream().map(element -> element.entry("Lang")).filter(language -> !language.isEmpty()).toList();
    }

    @Test
    void figuresSayWhatTheyShowAndWhere() {
        assertThat(Tags.read(StudyPdf.get().file()).all("Figure")).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.entry("Alt")).isNotBlank().doesNotContain("No alternate text");
            assertThat((COSArray) figure.attribute("BBox")).hasSize(4);
        });
    }

    /** Both marks of one note stand on one page: FOP gives their links to the same element. */
    @Test
    void eachLinkHasItsOwnAnnotationAndSaysWhereItLeads() throws IOException {
        List<COSDictionary> tagged = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (COSDictionary link : StructureElements.ofType(pdf, "Link")) {
                List<COSDictionary> own = StructureElements.kids(link).stream().map(kid -> kid.getCOSDictionary(COSName.OBJ))
                        .filter(annotation -> annotation != null).toList();
                assertThat(own).as(link.getString(COSName.ALT)).hasSize(1);
                tagged.addAll(own);
            }
            assertThat(tagged).doesNotHaveDuplicates();
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getCOSObject().getNameAsString(COSName.getPDFName("Tabs"))).isEqualTo("S");
                for (PDAnnotation annotation : page.getAnnotations()) {
                    assertThat(annotation.getContents()).isNotBlank();
                    assertThat(tagged).contains(annotation.getCOSObject());
                }
            }
        }
    }

    @Test
    void theTitleIsShownAndTheSectionsAreInTheOutline() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(3);
        }
    }

    @Test
    void theMarksOfAnAwaitedEndnoteLeadNowhere() {
        Path awaited = Press.print(Press.publication(folder.resolve("awaited"), "title: T\nlang: en\nendnotes: awaited\n",
                Map.of("text.md", "Known[^^1], awaited[^^2], again[^^2].\n\n[^^1]: The text.\n"))).outputs().get(0).file();
        assertThat(Tags.read(awaited).all("Reference")).hasSize(1);
    }
}
