package org.qelem.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The ways into a book: contents, landmarks, figures, tables and pages (EPUB 3.3, section 7). */
class EpubNavigationTest {

    private static final String OPS = "http://www.idpf.org/2007/ops";

    @Test
    void theListsNameWhatIsThere() {
        EpubBook book = TestEpubs.of(TestEpubs.FEATURES).book("epub");
        assertThat(list(book, "toc")).containsExactly("1. Text and emphasis", "1.1. Boxes", "2. Lists", "3. Pictures and tables", "Notes");
        assertThat(list(book, "loi")).containsExactly("Figure 1 A square", "Figure 2 A drawing");
        assertThat(list(book, "lot")).containsExactly("Table 1 A wide table");
        assertThat(list(book, "landmarks")).containsExactly("Cover", "Contents", "Text", "Notes");
        assertThat(list(book, "page-list")).startsWith("i", "1", "2");
        assertThat(list(TestEpubs.of(TestEpubs.STUDY).book("epub"), "loi")).hasSize(2);
        assertThat(list(TestEpubs.of(TestEpubs.STUDY).book("epub"), "lot")).as("the study has no table").isEmpty();
        assertThat(list(TestEpubs.of(TestEpubs.SORANI).book("epub"), "lot")).containsExactly("خشتەی ١ شارەکان");
    }

    @Test
    void everyLinkOfEveryFileHasATarget() {
        for (EpubBook book : TestEpubs.all()) {
            for (String name : book.entries().keySet()) {
                if (name.endsWith(".xhtml")) {
                    EpubBook.elements(book.xml(name), "a").stream().map(link -> link.getAttribute("href"))
                            .filter(address -> !address.matches("[a-z]+:.*"))
                            .forEach(address -> assertThat(hasTarget(book, name, address)).as(book.file() + "!" + name + ": " + address).isTrue());
                }
            }
        }
    }

    @Test
    void theNcxSaysTheSameAsTheContents() {
        for (EpubBook book : TestEpubs.all()) {
            if (book.entries().containsKey("EPUB/toc.ncx")) {
                Document ncx = book.xml("EPUB/toc.ncx");
                List<String> points = EpubBook.elements(ncx, "navPoint").stream()
                        .map(point -> EpubBook.elements(point, "text").get(0).getTextContent()).toList();
                assertThat(points).as(book.file().toString()).isEqualTo(list(book, "toc"));
                assertThat(EpubBook.elements(ncx, "pageTarget")).hasSameSizeAs(list(book, "page-list"));
                assertThat(EpubBook.elements(ncx, "meta").get(0).getAttribute("content"))
                        .isEqualTo(EpubBook.elements(book.opf(), "identifier").get(0).getTextContent());
            }
        }
    }

    /** A heading is read out by its name: a page number in it would be read as part of it. */
    @Test
    void noHeadingHasAPageNumberInItsName() {
        for (EpubBook book : TestEpubs.all()) {
            book.spine().forEach((name, file) -> assertThat(EpubBook.elements(file, "span").stream()
                    .filter(span -> span.getAttribute("role").equals("doc-pagebreak"))
                    .flatMap(span -> EpubBook.ancestors(span).stream()).map(Element::getLocalName).collect(Collectors.toSet()))
                    .as(book.file() + "!" + name).doesNotContainAnyElementsOf(Set.of("h1", "h2", "h3", "h4", "h5", "h6", "nav")));
        }
    }

    private static List<String> list(EpubBook book, String type) {
        return EpubBook.elements(book.xml("EPUB/nav.xhtml"), "nav").stream().filter(nav -> nav.getAttributeNS(OPS, "type").equals(type))
                .flatMap(nav -> EpubBook.elements(nav, "a").stream()).map(Element::getTextContent).toList();
    }

    private static boolean hasTarget(EpubBook book, String from, String address) {
        String file = address.startsWith("#") ? from : "EPUB/" + address.replaceAll("#.*", "");
        String id = address.contains("#") ? address.replaceAll(".*#", "") : "";
        return book.entries().containsKey(file) && (id.isEmpty() || EpubBook.elements(book.xml(file), "*").stream()
                .anyMatch(element -> element.getAttribute("id").equals(id)));
    }
}
