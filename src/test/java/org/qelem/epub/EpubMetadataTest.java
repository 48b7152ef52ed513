package org.qelem.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What catalogues and readers are told about a book: EPUB 3.3, section 5, and EPUB Accessibility 1.1, section 2. */
class EpubMetadataTest {

    @Test
    void theBookAndWhoMadeItAreNamed() {
        EpubBook book = TestEpubs.of(TestEpubs.FEATURES).book("epub");
        assertThat(texts(book, "identifier")).containsExactly("https://doi.org/10.1000/182", "urn:isbn:9780306406157");
        assertThat(properties(book, "identifier-type")).as("ONIX code list 5: DOI, ISBN-13").containsExactly("06", "15");
        assertThat(book.opf().getDocumentElement().getAttribute("unique-identifier"))
                .isEqualTo(EpubBook.elements(book.opf(), "identifier").get(0).getAttribute("id"));
        assertThat(texts(book, "title")).containsExactly("Every Construct", "A publication for tests");
        assertThat(properties(book, "title-type")).containsExactly("main", "subtitle");
        assertThat(texts(book, "creator")).containsExactly("Ada Example", "Qelem Press");
        assertThat(texts(book, "contributor")).containsExactly("Berta Example", "Cemil Example");
        assertThat(properties(book, "role")).as("MARC relators").containsExactly("aut", "aut", "edt", "trl");
        assertThat(texts(book, "language")).containsExactly("en");
        assertThat(texts(book, "publisher")).containsExactly("Qelem Press");
        assertThat(texts(book, "date")).containsExactly("2026");
        assertThat(texts(book, "description")).containsExactly("What an EPUB must be able to hold");
        assertThat(texts(book, "rights")).containsExactly("Public domain");
        assertThat(properties(book, "dcterms:modified")).containsExactly(TestEpubs.TIME.toString());
    }

    @Test
    void readersAreToldWhatTheyCanDoWithTheStudy() {
        TestEpubs.of(TestEpubs.STUDY).books().forEach((name, book) -> {
            assertThat(properties(book, "schema:accessMode")).as(name).containsExactly("textual", "visual");
            assertThat(properties(book, "schema:accessModeSufficient")).containsExactly("textual", "textual,visual");
            assertThat(Set.copyOf(properties(book, "schema:accessibilityFeature"))).isEqualTo(Set.of(
                    "structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability", "ARIA",
                    "alternativeText", "longDescription", "pageNavigation", "pageBreakMarkers"));
            assertThat(properties(book, "schema:accessibilityHazard")).containsExactly("none");
            assertThat(properties(book, "schema:accessibilitySummary")).hasSize(1).first().asString()
                    .contains("read aloud").contains("Every picture").contains("page numbers");
            assertThat(properties(book, "dcterms:conformsTo")).containsExactly("EPUB Accessibility 1.1 - WCAG 2.1 Level AA");
            assertThat(properties(book, "a11y:certifiedBy")).containsExactly("Rojava Center for Strategic Studies");
            assertThat(properties(book, "pageBreakSource")).hasSize(1).first().asString()
                    .contains("ISIS and the Potential for Defection in Syria");
        });
    }

    @Test
    void theSummaryIsInTheLanguageOfTheBook() {
        assertThat(properties(TestEpubs.of(TestEpubs.RIGHT_TO_LEFT).book("epub"), "schema:accessibilitySummary").get(0))
                .contains("الهوامش");
        assertThat(properties(TestEpubs.of(TestEpubs.SORANI).book("epub"), "schema:accessibilitySummary").get(0))
                .contains("تێبینییەکان");
    }

    @Test
    void aBookWithoutPicturesIsNotSaidToHaveAny() {
        EpubBook book = TestEpubs.of(TestEpubs.SORANI).book("epub");
        assertThat(properties(book, "schema:accessMode")).containsExactly("textual");
        assertThat(properties(book, "schema:accessModeSufficient")).containsExactly("textual");
        assertThat(properties(book, "schema:accessibilityFeature")).doesNotContain("alternativeText", "longDescription");
    }

    private static List<String> texts(EpubBook book, String name) {
        return EpubBook.elements(book.opf(), name).stream().filter(element ->
                element.getNamespaceURI().equals("http://purl.org/dc/elements/1.1/")).map(Element::getTextContent).toList();
    }

    private static List<String> properties(EpubBook book, String property) {
        return EpubBook.elements(book.opf(), "meta").stream().filter(meta -> meta.getAttribute("property").equals(property))
                .map(Element::getTextContent).map(String::strip).toList();
    }
}
