package org.qelem.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The file itself: what is in it, in which order, and that nothing in it runs or fetches anything. */
class EpubContainerTest {

    @Test
    void theMimetypeIsFirstAndStored() throws Exception {
        for (EpubBook book : TestEpubs.all()) {
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(book.file()))) {
                ZipEntry first = zip.getNextEntry();
                assertThat(first.getName()).isEqualTo("mimetype");
                assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(first.getExtra()).isNull();
                assertThat(new String(zip.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo("application/epub+zip");
            }
        }
    }

    @Test
    void allEntriesLieInTheContainerAndAreDeclared() {
        for (EpubBook book : TestEpubs.all()) {
            Set<String> declared = new TreeSet<>(Set.of("mimetype", "META-INF/container.xml", "EPUB/package.opf"));
            EpubBook.elements(book.opf(), "item").forEach(item -> declared.add("EPUB/" + item.getAttribute("href")));
            assertThat(book.entries().keySet()).as(book.file().toString()).containsExactlyInAnyOrderElementsOf(declared)
                    .allMatch(name -> name.matches("[A-Za-z0-9/._-]+") && !name.contains("..") && !name.startsWith("/"));
        }
    }

    @Test
    void nothingRunsAndNothingIsFetched() {
        for (EpubBook book : TestEpubs.all()) {
            book.entries().keySet().stream().filter(name -> name.matches(".*\\.(xhtml|svg)")).forEach(name ->
                    assertThat(dangers(book.xml(name))).as(book.file() + "!" + name).isEmpty());
            assertThat(new String(book.entries().get("EPUB/style.css"), StandardCharsets.UTF_8))
                    .doesNotContain("@import").doesNotContainPattern("url\\((?!fonts/)");
        }
    }

    private static List<String> dangers(Document document) {
        List<String> dangers = new ArrayList<>();
        for (Element element : EpubBook.elements(document, "*")) {
            if (Set.of("script", "iframe", "object", "embed", "form", "foreignObject").contains(element.getLocalName())) {
                dangers.add(element.getLocalName());
            }
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getLocalName();
                String value = element.getAttributes().item(i).getNodeValue();
                boolean fetched = name.equals("src") || name.equals("href") && !element.getLocalName().equals("a");
                if (name.startsWith("on") || fetched && value.matches("[A-Za-z]+:.*|//.*")) {
                    dangers.add(name + "=" + value);
                }
            }
        }
        return dangers;
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        Path again = TestEpubs.build(TestEpubs.FEATURES, Set.of("epub"), "target/test-publications/epub-again").get(0).file();
        assertThat(again).hasSameBinaryContentAs(TestEpubs.of(TestEpubs.FEATURES).book("epub").file());
    }

    @Test
    void theFontsAreThePublishersOwn() throws Exception {
        EpubBook book = TestEpubs.of(TestEpubs.STUDY).book("epub");
        List<String> fonts = book.entries().keySet().stream().filter(name -> name.startsWith("EPUB/fonts/")).toList();
        assertThat(fonts).filteredOn(name -> name.endsWith(".woff2")).hasSize(8);
        for (String font : fonts) {
            String name = font.substring("EPUB/fonts/".length());
            try (var files = Files.walk(Path.of("fonts"))) {
                Path original = files.filter(file -> file.getFileName().toString().equals(name)).findFirst().orElseThrow();
                assertThat(book.entries().get(font)).as(name).isEqualTo(Files.readAllBytes(original));
            }
        }
        assertThat(TestEpubs.of(TestEpubs.FEATURES).book("old").entries().keySet()).as("fonts: false").noneMatch(name -> name.contains("fonts/"));
    }

    @Test
    void aTextFromRightToLeftSaysSoEverywhere() {
        for (EpubBook book : TestEpubs.of(TestEpubs.RIGHT_TO_LEFT).books().values()) {
            assertThat(EpubBook.elements(book.opf(), "spine").get(0).getAttribute("page-progression-direction")).isEqualTo("rtl");
            book.spine().forEach((name, file) -> {
                assertThat(file.getDocumentElement().getAttribute("dir")).as(name).isEqualTo("rtl");
                assertThat(file.getDocumentElement().getAttribute("lang")).as(name).isEqualTo("ar");
            });
            Element latin = EpubBook.elements(book.xml("EPUB/text-01.xhtml"), "span").stream()
                    .filter(span -> span.getAttribute("lang").equals("en")).findFirst().orElseThrow();
            assertThat(latin.getAttribute("dir")).isEqualTo("ltr");
        }
    }
}
