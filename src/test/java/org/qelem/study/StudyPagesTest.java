package org.qelem.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.qelem.pdf.LineSpacing;

/** What the pages of the study look like, and what a reader's program knows of them. */
class StudyPagesTest {

    private static final String TITLE = "ISIS and the Potential for Defection in Syria";
    private static final String IMPRINT = "Rojava Center for Strategic Studies \u2013 NRLS";

    @Test
    void everyPageButTheCoverHasTheRunningHeader() throws IOException {
        Map<Integer, List<String>> headers = new LinkedHashMap<>();
        StudyPdf.get().lines().stream().filter(line -> line.size() == 8 && line.y() < 80)
                .forEach(line -> headers.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line.text()));
        try (PDDocument document = Loader.loadPDF(StudyPdf.get().file().toFile())) {
            assertThat(headers.keySet()).doesNotContain(1).hasSize(document.getNumberOfPages() - 1);
        }
        headers.forEach((page, header) ->
                assertThat(header).as("page " + page).containsExactly(TITLE + " " + IMPRINT + " " + (page - 1)));
    }

    @Test
    void theTextBeginsOnPage2AfterCoverAndContents() throws IOException {
        try (PDDocument document = Loader.loadPDF(StudyPdf.get().file().toFile())) {
            assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()).startsWith("i", "1", "2", "3");
        }
        assertThat(textOf(2)).startsWith("ISIS and the Potential for Defection in Syria").contains("Contents");
        assertThat(textOf(3)).contains("Introduction", "ISIS represents a new model");
    }

    @Test
    void theContentsNameThePageOfEachSection() {
        Map<String, Integer> headings = new LinkedHashMap<>();
        StudyPdf.get().lines().stream().filter(line -> line.page() > 2 && line.size() > 11.5f && line.font().startsWith("SourceSans3"))
                .forEach(line -> headings.put(line.text().replace("\u27A2", "").replaceAll("\\h+", " ").replaceAll("\\d+\u2193", "").strip(), line.page() - 1));
        assertThat(headings).hasSizeGreaterThanOrEqualTo(10);
        List<String> entries = StudyPdf.get().lines().stream().filter(line -> line.page() == 2).map(PdfLines.Line::text).toList();
        List<String> expected = List.of("Introduction", "Field Situation of ISIS: A General Overview", "1. Low Confidence:",
                "Conclusion and Results");
        for (String heading : expected) {
            assertThat(entries).as(heading).anyMatch(entry -> entry.startsWith(heading) && entry.endsWith(" " + headings.get(heading)));
        }
    }

    @Test
    void noHeadingStandsAtAPagesFoot() {
        Map<Integer, List<PdfLines.Line>> body = new LinkedHashMap<>();
        StudyPdf.get().lines().stream().filter(line -> line.page() > 2).filter(isBody().or(isHeading()))
                .forEach(line -> body.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        body.forEach((page, lines) -> {
            PdfLines.Line last = lines.get(lines.size() - 1);
            assertThat(isHeading().test(last)).as("page " + page + " ends with a heading: " + last.text()).isFalse();
        });
    }

    /** A paragraph that goes over a page leaves two lines behind and brings two along. */
    @Test
    void noLineOfAParagraphStandsAlone() throws IOException {
        Map<Integer, List<LineSpacing.Line>> pages = new TreeMap<>();
        LineSpacing.lines(StudyPdf.get().file().toFile(), new LineSpacing.Selection("SourceSerif4-Regular", 11))
                .forEach(line -> pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        int broken = 0;
        for (int page = 4; page <= pages.size() + 2; page++) {
            List<LineSpacing.Line> before = pages.get(page - 1);
            LineSpacing.Line last = before.get(before.size() - 1);
            LineSpacing.Line above = before.get(before.size() - 2);
            LineSpacing.Line first = pages.get(page).get(0);
            if (!last.lastOfBlock()) {
                broken++;
                assertThat(first.lastOfBlock()).as("a widow at the top of page " + page + ": " + first.text()).isFalse();
                assertThat(above.lastOfBlock() || last.y() - above.y() > 18)
                        .as("an orphan at the foot of page " + (page - 1) + ": " + last.text()).isFalse();
            }
        }
        assertThat(broken).as("paragraphs that go over a page").isGreaterThan(10);
    }

    @Test
    void theGreyIsEven() throws IOException {
        List<LineSpacing.Line> lines = LineSpacing.lines(StudyPdf.get().file().toFile(),
                new LineSpacing.Selection("SourceSerif4-Regular", 11));
        LineSpacing.Figures figures = LineSpacing.figures(lines, LineSpacing.Line::counts);
        assertThat(figures.lines()).isGreaterThan(700);
        assertThat(figures.cv()).as("coefficient of variation of the mean word space").isLessThan(0.15);
        assertThat(figures.hyphens()).as("share of lines that end in a hyphen").isLessThan(0.15);
        assertThat(figures.widest()).as("widest mean word space, by the mean of all").isLessThanOrEqualTo(1.5);
        assertThat(figures.ladder()).as("hyphens below each other").isLessThan(3);
        assertThat(figures.overfull()).as("lines wider than the measure").isZero();
    }

    @Test
    void aFullLineHolds60To75Characters() throws IOException {
        LineSpacing.Figures figures = LineSpacing.figures(LineSpacing.lines(StudyPdf.get().file().toFile(),
                new LineSpacing.Selection("SourceSerif4-Regular", 11)), LineSpacing.Line::counts);
        assertThat(figures.characters()).isBetween(60.0, 75.0);
    }

    @Test
    void titleAuthorLanguageAndSubjectAreGiven() throws IOException {
        try (PDDocument document = Loader.loadPDF(StudyPdf.get().file().toFile())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(TITLE);
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Rojava Center for Strategic Studies");
            assertThat(document.getDocumentInformation().getSubject()).isNotBlank();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
        }
    }

    @Test
    void theOutlineHasSevenSectionsAndThreeSubsections() throws IOException {
        try (PDDocument document = Loader.loadPDF(StudyPdf.get().file().toFile())) {
            List<String> titles = new ArrayList<>();
            List<String> nested = new ArrayList<>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                assertThat(item.findDestinationPage(document)).as(item.getTitle()).isNotNull();
                item.children().forEach(child -> nested.add(child.getTitle()));
            }
            assertThat(titles).hasSize(7).startsWith("Introduction", "Field Situation of ISIS: A General Overview");
            assertThat(nested).containsExactly("1. Low Confidence:", "2. Sub-leaders have Greater Powers",
                    "3. The Salafi Jihadist Movement's Potentiality for Defection".replace('\'', '\u2019'));
        }
    }

    @Test
    void theAddressesAreLinks() throws IOException {
        List<String> addresses = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(StudyPdf.get().file().toFile())) {
            for (PDPage page : document.getPages()) {
                page.getAnnotations().stream().filter(PDAnnotationLink.class::isInstance).map(PDAnnotationLink.class::cast)
                        .map(PDAnnotationLink::getAction).filter(PDActionURI.class::isInstance).map(PDActionURI.class::cast)
                        .map(PDActionURI::getURI).filter(uri -> !addresses.contains(uri)).forEach(addresses::add);
            }
        }
        assertThat(addresses).containsExactly(
                "https://ketabonline.com/ar/books/28048/read?part=14&page=41&index=4826042",
                "https://www.youtube.com/watch?v=YXiuADzJMmg",
                "https://www.facebook.com/watch/?v=1013265563339707",
                "https://www.ahewar.org/debat/show.art.asp?aid=631257",
                "https://understandingwar.org/backgrounder/iran-russia-and-syrian-regime-are-coordinating-expel-us-forces-syria");
    }

    @Test
    void allFontsAreEmbeddedSubsets() throws IOException {
        TreeSet<String> fonts = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(StudyPdf.get().file().toFile())) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
                    fonts.add(font.getName().substring(7));
                }
            }
        }
        assertThat(fonts).contains("SourceSerif4-Regular", "SourceSerif4SmText-Regular", "SourceSans3-Semibold",
                "SourceSerif4Display-Semibold", "NotoSansSymbols2-Regular");
    }

    @Test
    void theMapStandsAboveItsCaptionAsVectorsWithLiveText() throws IOException {
        PdfLines.Line caption = StudyPdf.get().lines().stream().filter(line -> line.text().startsWith("A rough map of ISIS cell"))
                .findFirst().orElseThrow();
        String lettering = String.join(" ", StudyPdf.get().lines().stream()
                .filter(line -> line.page() == caption.page() && line.y() < caption.y() && line.font().startsWith("SourceSans3"))
                .map(PdfLines.Line::text).toList());
        assertThat(lettering).contains("Schematic", "International border", "Potential corridor");
        try (PDDocument document = Loader.loadPDF(StudyPdf.get().file().toFile())) {
            PDPage page = document.getPage(caption.page() - 1);
            for (COSName name : page.getResources().getXObjectNames()) {
                assertThat(page.getResources().isImageXObject(name)).as(name.getName()).isFalse();
            }
        }
    }

    @Test
    void sixHeadingsHaveTheirSign() {
        assertThat(StudyPdf.get().lines().stream().filter(line -> line.page() > 2 && line.text().startsWith("\u27A2"))).hasSize(6)
                .allMatch(line -> line.font().startsWith("SourceSans3"));
    }

    private static String textOf(int page) {
        return String.join("\n", StudyPdf.get().lines().stream().filter(line -> line.page() == page).map(PdfLines.Line::text).toList());
    }

    private static Predicate<PdfLines.Line> isBody() {
        return line -> line.font().equals("SourceSerif4-Regular") && line.size() == 11;
    }

    private static Predicate<PdfLines.Line> isHeading() {
        return line -> line.font().startsWith("SourceSans3") && line.size() > 11.5f;
    }
}
