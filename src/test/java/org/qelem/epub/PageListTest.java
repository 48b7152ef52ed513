package org.qelem.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.qelem.study.PdfLines;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Each page of the PDF is marked in the EPUB exactly where it begins; the PDF is read as a reader sees it. */
class PageListTest {

    /** Enough letters to tell one place of a text from all others. */
    private static final int LETTERS = 40;
    private static final float HEADER = 80;
    private static final float SMALLEST_TEXT = 8;

    @Test
    void eachMarkerStandsBeforeTheFirstWordsOfItsPage() throws Exception {
        Map<String, String> pages = pagesOf(TestEpubs.of(TestEpubs.STUDY).pdf());
        assertThat(pages).hasSizeGreaterThan(20);
        TestEpubs.of(TestEpubs.STUDY).books().forEach((name, book) -> {
            Map<String, String> marked = marked(book);
            assertThat(marked.keySet()).as(name).containsExactlyElementsOf(pages.keySet());
            assertThat(marked.get("i")).as("the cover, before all text").isEqualTo(marked(book).values().iterator().next());
            List<String> labels = new ArrayList<>(pages.keySet());
            assertThat(labels).startsWith("i").contains("1", "2");
            for (int i = 1; i < labels.size(); i++) {
                String label = labels.get(i);
                String expected = pages.get(label);
                if (expected.isEmpty()) {
                    assertThat(marked.get(label)).as(name + ", blank page " + label).isEqualTo(marked.get(labels.get(i + 1)));
                } else if (label.equals("1")) {
                    assertThat(withoutNumbers(marked.get(label))).as(name + ", contents").startsWith(withoutNumbers(expected));
                } else {
                    assertThat(expected).hasSize(LETTERS);
                    assertThat(marked.get(label)).as(name + ", page " + label).startsWith(expected);
                }
            }
        });
    }

    /** The printed contents have page numbers. */
    private static String withoutNumbers(String letters) {
        return letters.replaceAll("\\p{N}", "");
    }

    /**
     * The last letters before a marker stand on the page before, the first after it on its own page. A marker one letter
     * too early or too late would have a letter of the other page among them.
     */
    @Test
    void eachMarkerOfASoraniBookStandsBetweenTheWordsOfItsPages() throws Exception {
        TestEpubs sorani = TestEpubs.of(TestEpubs.SORANI);
        Map<String, String> marked = marked(sorani.book("epub"));
        List<String> labels = new ArrayList<>(marked.keySet());
        String all = marked.get("i");
        int inWords = 0;
        try (PDDocument document = Loader.loadPDF(sorani.pdf().toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(labels.size()).isGreaterThan(4);
            for (int i = 2; i < labels.size(); i++) {
                String after = marked.get(labels.get(i));
                String before = all.substring(0, all.length() - after.length());
                assertThat(lettersOf(document, i + 1)).as("page " + labels.get(i)).contains(after.substring(0, Math.min(LETTERS, after.length())));
                String last = before.substring(Math.max(0, before.length() - LETTERS));
                boolean afterContents = i == 2;
                assertThat(afterContents ? withoutNumbers(lettersOf(document, i)) : lettersOf(document, i))
                        .as("before page " + labels.get(i)).contains(afterContents ? withoutNumbers(last) : last);
                inWords++;
            }
        }
        assertThat(inWords).isGreaterThan(2);
    }

    private static String lettersOf(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return letters(stripper.getText(document));
    }

    @Test
    void someMarkersStandInTheMiddleOfAParagraphAndInsideAWord() {
        List<Element> markers = new ArrayList<>();
        TestEpubs.of(TestEpubs.STUDY).book("epub").spine().values().forEach(file -> markers.addAll(markers(file)));
        assertThat(markers).anyMatch(marker -> marker.getPreviousSibling() != null && marker.getParentNode().getLocalName().equals("p"));
        assertThat(markers).noneMatch(marker -> marker.getParentNode().getLocalName().equals("a"));
    }

    @Test
    void theListNamesEveryMarkerOnceInOrder() {
        for (EpubBook book : TestEpubs.of(TestEpubs.STUDY).books().values()) {
            List<String> links = EpubBook.elements(book.xml("EPUB/nav.xhtml"), "nav").stream()
                    .filter(nav -> nav.getAttribute("role").equals("doc-pagelist")).flatMap(nav -> EpubBook.elements(nav, "a").stream())
                    .map(link -> "EPUB/" + link.getAttribute("href") + " " + link.getTextContent()).toList();
            List<String> markers = new ArrayList<>();
            book.spine().forEach((name, file) -> markers(file).forEach(marker ->
                    markers.add(name + "#" + marker.getAttribute("id") + " " + marker.getAttribute("aria-label"))));
            assertThat(links).isNotEmpty().containsExactlyElementsOf(markers);
        }
    }

    @Test
    void theArabicPagesAreMarkedToo() {
        List<String> labels = new ArrayList<>();
        TestEpubs.of(TestEpubs.RIGHT_TO_LEFT).book("epub").spine().values().forEach(file ->
                markers(file).forEach(marker -> labels.add(marker.getAttribute("aria-label"))));
        assertThat(labels).containsExactly("i", "\u0661", "\u0662");
    }

    private static List<Element> markers(Document file) {
        return EpubBook.elements(file, "span").stream().filter(span -> span.getAttribute("role").equals("doc-pagebreak")).toList();
    }

    /** The letters after each marker, to the end of the text. */
    private static Map<String, String> marked(EpubBook book) {
        StringBuilder letters = new StringBuilder();
        Map<String, Integer> places = new LinkedHashMap<>();
        book.spine().values().forEach(file -> walk(file.getDocumentElement(), letters, places));
        Map<String, String> marked = new LinkedHashMap<>();
        places.forEach((label, place) -> marked.put(label, letters.substring(place)));
        return marked;
    }

    private static void walk(Node node, StringBuilder letters, Map<String, Integer> places) {
        if (node instanceof Element element) {
            boolean isDrawing = element.getLocalName().equals("svg");
            if (isDrawing || element.getLocalName().equals("head") || element.hasAttribute("hidden")
                    || element.getAttribute("class").equals("page-notes")) {
                return;
            }
            if (element.getAttribute("role").equals("doc-pagebreak")) {
                assertThat(places.put(element.getAttribute("aria-label"), letters.length())).isNull();
            }
        } else {
            letters.append(letters(node.getNodeValue()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child, letters, places);
        }
    }

    /** The first letters of each page's body, by the page number that is printed on it; none for a blank page. */
    private static Map<String, String> pagesOf(Path pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            Map<Integer, List<PdfLines.Line>> lines = PdfLines.of(document).stream().collect(Collectors.groupingBy(PdfLines.Line::page));
            Map<String, String> pages = new LinkedHashMap<>();
            String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            for (int page = 1; page <= Collections.max(lines.keySet()); page++) {
                List<PdfLines.Line> here = lines.getOrDefault(page, List.of());
                String header = here.stream().filter(line -> line.y() < HEADER).map(PdfLines.Line::text).collect(Collectors.joining(" "));
                String body = here.stream().filter(line -> line.y() >= HEADER && line.size() > SMALLEST_TEXT
                        && !line.font().startsWith("SourceSerif4SmText")).map(line -> letters(line.text())).collect(Collectors.joining());
                if (page > 1 && !here.isEmpty()) { // the cover and blank pages have none
                    assertThat(List.of(header.split(" "))).as("the number that is printed on the page").contains(labels[page - 1]);
                }
                pages.put(labels[page - 1], body.substring(0, Math.min(LETTERS, body.length())));
            }
            return pages;
        }
    }

    private static String letters(String text) {
        // The PDF gives some apostrophes back as U+02BC, which counts as a letter, and where Amiri stretches the join of two
        // letters (lam and gaf) the stretch as U+0640, which is none.
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]|[\u02BC\u0640]", "");
    }
}
