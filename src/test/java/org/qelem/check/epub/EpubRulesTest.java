package org.qelem.check.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.check.CheckProfileReader;
import org.qelem.check.FileCheck;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

/** Each rule of an EPUB has a book that passes and one that fails, for this rule and for no other. */
class EpubRulesTest {

    private static final String TEXT = "EPUB/text.xhtml";

    /**
     * A small book.
     *
     * @param entries from {@code mimetype} on
     * @param stored whether the first of them is not compressed
     */
    private record Book(Map<String, String> entries, boolean stored) {

        private static Book of(String body) {
            Map<String, String> entries = new LinkedHashMap<>();
            entries.put("mimetype", "application/epub+zip");
            entries.put("META-INF/container.xml", "<container/>");
            entries.put("EPUB/style.css", "p { color: red }");
            entries.put(TEXT, "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body id=\"one\">\n" + body + "\n</body></html>");
            return new Book(entries, true);
        }

        private Book with(String name, String content) {
            Map<String, String> more = new LinkedHashMap<>(entries);
            more.put(name, content);
            return new Book(more, stored);
        }

        private Book without(String name) {
            Map<String, String> fewer = new LinkedHashMap<>(entries);
            fewer.remove(name);
            return new Book(fewer, stored);
        }

        private byte[] zip() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                boolean first = true;
                for (Map.Entry<String, String> entry : entries.entrySet()) {
                    byte[] content = entry.getValue().getBytes(StandardCharsets.UTF_8);
                    ZipEntry header = new ZipEntry(entry.getKey());
                    if (first && stored) {
                        CRC32 crc = new CRC32();
                        crc.update(content);
                        header.setMethod(ZipEntry.STORED);
                        header.setSize(content.length);
                        header.setCrc(crc.getValue());
                    }
                    first = false;
                    zip.putNextEntry(header);
                    zip.write(content);
                }
            }
            return bytes.toByteArray();
        }
    }

    /** @param code what is found; empty for a book that passes, which is near to one that fails */
    private record Case(String rule, String code, Book book) {
    }

    private static Stream<Case> cases() {
        Book sound = Book.of("<p>Text.</p>");
        return Stream.of(
                new Case("epub-container", "", sound),
                new Case("epub-container", "epub-type", new Book(sound.entries, false)),
                new Case("epub-container", "epub-type", sound.with("mimetype", "application/zip")),
                new Case("epub-container", "epub-package", sound.without("META-INF/container.xml")),
                new Case("epub-container", "epub-entry-outside", sound.with("EPUB/../../evil.sh", "")),
                new Case("epub-container", "epub-entry-outside", sound.with("/etc/passwd", "")),
                new Case("epub-container", "epub-entry-outside", sound.with("C:\\evil", "")),
                new Case("epub-container", "", sound.with("EPUB/a..b/..c.txt", "")),
                new Case("epub-container", "epub-entry-twice", sound.with("EPUB/Text.xhtml", "<html/>")),
                new Case("epub-readable", "", Book.of("<p>&#160;</p>")),
                new Case("epub-readable", "epub-entry-unreadable", Book.of("<p>Text.")),
                new Case("epub-readable", "epub-entry-unreadable", sound.with(TEXT, "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;&a;\">"
                        + "<!ENTITY c \"" + "&b;".repeat(30_000) + "\">]><x>&c;</x>")),
                new Case("epub-encryption", "", sound),
                new Case("epub-encryption", "epub-encrypted", sound.with("META-INF/encryption.xml", "<encryption/>")),
                new Case("epub-scripts", "", Book.of("<p title=\"onclick: javascript\">script</p>")),
                new Case("epub-scripts", "epub-script", Book.of("<script>1</script>")),
                new Case("epub-scripts", "epub-script", Book.of("<p onclick=\"x()\">Text.</p>")),
                new Case("epub-scripts", "epub-script", Book.of("<a href=\" JavaScript:x()\">Text.</a>")),
                new Case("epub-remote", "", Book.of("<a href=\"https://example.org\">Text.</a>")),
                new Case("epub-remote", "epub-remote-resource", Book.of("<img alt=\"\" src=\"https://example.org/a.png\"/>")),
                new Case("epub-remote", "epub-remote-resource", Book.of("<p style=\"background: url('//example.org/a')\">Text.</p>")),
                new Case("epub-remote", "epub-remote-resource", sound.with("EPUB/style.css", "@import 'http://example.org/a.css';")),
                new Case("epub-alt-texts", "", Book.of("<img src=\"a.png\" alt=\"\"/><svg><title>A house</title><svg/></svg><svg aria-hidden=\"true\"/>")),
                new Case("epub-alt-texts", "epub-alt-text-missing", Book.of("<img src=\"a.png\"/>")),
                new Case("epub-alt-texts", "epub-alt-text-missing", Book.of("<svg><g><title>A part</title></g></svg>")));
    }

    @TestFactory
    Stream<DynamicTest> eachBookFailsForItsRuleAlone() {
        return cases().map(one -> dynamicTest(one.rule + ": " + (one.code.isEmpty() ? "passes" : one.code), () -> {
            Map<String, List<Problem>> found = found(one.book, Map.of());
            assertThat(found.get(one.rule)).extracting(Problem::code).isEqualTo(one.code.isEmpty() ? List.of() : List.of(one.code));
            assertThat(found.entrySet()).filteredOn(rule -> !rule.getKey().equals(one.rule)).allMatch(rule -> rule.getValue().isEmpty());
        }));
    }

    @Test
    void everyRuleHasABookOfBothKinds() {
        for (boolean passes : List.of(true, false)) {
            assertThat(cases().filter(one -> one.code.isEmpty() == passes).map(Case::rule).collect(Collectors.toSet()))
                    .isEqualTo(EpubRules.all().stream().map(EpubRule::name).collect(Collectors.toSet()));
        }
    }

    @Test
    void aFindingNamesTheLineOfTheEntryOrThatOfTheManuscript() throws IOException {
        Book book = Book.of("<p id=\"two\">Text.</p>\n<p><img src=\"a.png\"/></p>");
        assertThat(found(book, Map.of()).get("epub-alt-texts")).extracting(Problem::place)
                .containsExactly(new Place("book.epub!/" + TEXT, 3, 22));
        Place known = new Place("text.md", 7, 1);
        assertThat(found(book, Map.of("two", known, "one", Place.of("other.md"))).get("epub-alt-texts")).extracting(Problem::place)
                .containsExactly(known);
    }

    /** If a file outside were read, the script in it would be found. */
    @Test
    void anExternalEntityIsNotRead(@TempDir Path folder) throws IOException {
        Path script = Files.writeString(folder.resolve("script.xml"), "<script>1</script>");
        Path types = Files.writeString(folder.resolve("types.dtd"), "<!ENTITY secret \"<script>1</script>\">");
        for (String type : List.of("[<!ENTITY secret SYSTEM \"" + script.toUri() + "\">]", "SYSTEM \"" + types.toUri() + "\"",
                "[<!ENTITY % all SYSTEM \"" + types.toUri() + "\">%all;]")) {
            Book book = Book.of("").with(TEXT, "<!DOCTYPE html " + type + "><html>&secret;</html>");
            assertThat(found(book, Map.of()).get("epub-scripts")).as(type).isEmpty();
        }
    }

    @Test
    void whatIsNoZipFileIsSaidToBeNone() {
        assertThatThrownBy(() -> CheckedEpub.read("book.epub", "PK and no more".getBytes(StandardCharsets.US_ASCII), Map.of()))
                .isInstanceOf(IOException.class);
    }

    private static Map<String, List<Problem>> found(Book book, Map<String, Place> origins) throws IOException {
        try {
            return new FileCheck<>(new CheckProfileReader(new Problems()).read("epub"), EpubRules.all())
                    .check(CheckedEpub.read("book.epub", book.zip(), origins));
        } catch (BuildFailed e) {
            throw new AssertionError(e);
        }
    }
}
