package org.qelem.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qelem.Cases;
import org.qelem.Publisher;
import org.qelem.pdf.Press;
import org.qelem.problem.Problem;

/**
 * A theme that loses, moves or repeats something fails the build, which names it at its place. The theme does to each
 * publication what its title says.
 */
class LossyThemeTest {

    private static final String MARKDOWN = """
            # First

            One theocratic word[^n] and [a link](https://example.org/a) here.

            Two comes *now* after it.

            Three is the last of them.

            ![The caption](figures/p.svg){alt=x}

            | a | b |
            |---|---|
            | c | dd |

            - item one
            - item two

            ## Second part

            The end[^m].

            [^n]: The note.

                Its second paragraph.

            [^m]: Another.
            """;

    private static final String FAULTS = """
              <xsl:function name="own:does" as="xs:boolean">
                <xsl:param name="node" as="node()"/>
                <xsl:param name="fault" as="xs:string"/>
                <xsl:sequence select="root($node)/db:article/db:info/db:title = $fault"/>
              </xsl:function>
              <xsl:template match="db:para/text()[own:does(., 'word')]" mode="q:MODE">
                <xsl:value-of select="replace(., 'theocratic ', '')"/>
              </xsl:template>
              <xsl:template match="db:footnote/db:para[2][own:does(., 'paragraph of a note')]" mode="q:MODE"/>
              <xsl:template match="db:mediaobject[own:does(., 'picture')]" mode="q:MODE"/>
              <xsl:template match="db:link[own:does(., 'link')]" mode="q:MODE">
                <xsl:apply-templates mode="#current"/>
              </xsl:template>
              <xsl:template match="db:section[@q:level = '2']/db:title[own:does(., 'heading')]" mode="q:MODE"/>
              <xsl:template match="db:entry[. = 'dd'][own:does(., 'cell')]" mode="q:MODE"/>
              <xsl:template match="db:listitem[. = 'item two'][own:does(., 'item')]" mode="q:MODE"/>
              <xsl:template match="db:para[@q:line = '5'][own:does(., 'twice')]" mode="q:MODE">
                <xsl:next-match/>
                <xsl:next-match/>
              </xsl:template>
              <xsl:template match="db:para[@q:line = '5'][own:does(., 'swapped')]" mode="q:MODE">
                <xsl:apply-templates select="following-sibling::db:para[1]" mode="#current">
                  <xsl:with-param name="own:swapped" select="true()"/>
                </xsl:apply-templates>
                <xsl:next-match/>
              </xsl:template>
              <xsl:template match="db:para[@q:line = '7'][own:does(., 'swapped')]" mode="q:MODE">
                <xsl:param name="own:swapped" select="false()"/>
                <xsl:if test="$own:swapped">
                  <xsl:next-match/>
                </xsl:if>
              </xsl:template>
            """;

    private static final String PDF_FAULTS = """
              <xsl:template match="db:footnote[own:does(., 'note')]" mode="q:fo">
                <xsl:call-template name="q:mark">
                  <xsl:with-param name="destination" select="'q.section.1'"/>
                </xsl:call-template>
              </xsl:template>
              <xsl:template match="db:footnote[own:does(., 'mark')]" mode="q:fo">
                <fo:footnote role="NonStruct">
                  <fo:inline/>
                  <fo:footnote-body role="Note" q:note="{@xml:id}">
                    <fo:block>
                      <xsl:value-of select="@q:mark"/>
                    </fo:block>
                    <xsl:apply-templates mode="#current"/>
                  </fo:footnote-body>
                </fo:footnote>
              </xsl:template>
              <!-- FOP 2.11 loses the notes in an inline-container without a word (2026-11). -->
              <xsl:template match="db:para[db:footnote][own:does(., 'container')]" mode="q:fo">
                <fo:block>
                  <fo:inline-container>
                    <fo:block>
                      <xsl:apply-templates mode="#current"/>
                    </fo:block>
                  </fo:inline-container>
                </fo:block>
              </xsl:template>
              <xsl:template match="db:link[own:does(., 'address')]" mode="q:fo">
                <fo:basic-link external-destination="url('https://example.org/b')">
                  <xsl:apply-templates mode="#current"/>
                </fo:basic-link>
              </xsl:template>
              <!-- What is added is nobody's loss. -->
              <xsl:template match="db:section/db:title[own:does(., 'additions')]" mode="q:fo">
                <fo:block>
                  <xsl:text>Chapter of a book</xsl:text>
                </fo:block>
                <xsl:next-match/>
                <fo:block q:added="true">
                  <xsl:value-of select="following-sibling::db:para[1]"/>
                </fo:block>
              </xsl:template>
              <xsl:template match="db:emphasis[own:does(., 'additions')]" mode="q:fo">
                <fo:inline text-transform="uppercase">
                  <xsl:apply-templates mode="#current"/>
                </fo:inline>
              </xsl:template>
            """;

    private static final String EPUB_FAULTS = """
              <xsl:template match="db:footnote[own:does(., 'note')]" mode="q:note"/>
              <xsl:template match="db:footnote[own:does(., 'mark')]" mode="q:xhtml"/>
              <xsl:template match="db:para[own:does(., 'all')]" mode="q:xhtml"/>
              <xsl:template match="db:listitem[. = 'item two'][own:does(., 'item of the epub')]" mode="q:xhtml"/>
              <xsl:template match="db:section/db:title[own:does(., 'additions')]" mode="q:xhtml">
                <p xmlns="http://www.w3.org/1999/xhtml">Chapter of a book</p>
                <xsl:next-match/>
                <p xmlns="http://www.w3.org/1999/xhtml" data-added="true">
                  <xsl:value-of select="following-sibling::db:para[1]"/>
                </p>
              </xsl:template>
            """;

    @TempDir
    private static Path home;
    private static Publisher publisher;

    @BeforeAll
    static void makeTheTheme() throws IOException {
        Cases.copy(Press.HOME.resolve("stylesheets"), home.resolve("stylesheets"));
        Files.createSymbolicLink(home.resolve("fonts"), Press.HOME.resolve("fonts").toAbsolutePath());
        Path theme = Files.createDirectories(home.resolve("stylesheets/themes/lossy"));
        Files.writeString(theme.resolve("theme.yaml"), "extends: base\n");
        Files.writeString(theme.resolve("pdf.xsl"), sheet("pdf", FAULTS.replace("MODE", "fo") + PDF_FAULTS));
        Files.writeString(theme.resolve("epub.xsl"), sheet("epub", FAULTS.replace("MODE", "xhtml") + EPUB_FAULTS));
        publisher = new Publisher(home, home.resolve("drawings"));
    }

    @AfterAll
    static void leaveTheFonts() throws IOException {
        publisher.close();
        Files.delete(home.resolve("fonts"));
    }

    private static String sheet(String output, String content) {
        return """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:q="http://qelem.org/ns/docbook"
                    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:db="http://docbook.org/ns/docbook"
                    xmlns:own="http://example.org/own" exclude-result-prefixes="#all">
                  <xsl:import href="../../%1$s/%1$s.xsl"/>
                %2$s
                </xsl:stylesheet>
                """.formatted(output, content);
    }

    private static Press.Print print(String fault, String editions) {
        Path folder = home.resolve(fault.replace(' ', '-'));
        Press.publication(folder, "title: " + fault + "\nlang: en\ntheme: lossy\neditions: {" + editions + "}\n", Map.of("text.md", MARKDOWN));
        try {
            Files.createDirectories(folder.resolve("figures"));
            Files.writeString(folder.resolve("figures/p.svg"),
                    "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'><rect width='9' height='9'/></svg>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Press.print(publisher, new Publisher.Request(folder, Set.of(), home.resolve("out"), Set.of()));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("word", "ledger-lost text.md:3:5 word \"theocratic\""),
                Arguments.of("note", "ledger-lost text.md:3:20 note \"*1 The note. Its second paragraph.\""),
                Arguments.of("paragraph of a note", "ledger-lost text.md:24:5 words \"Its second paragraph.\""),
                Arguments.of("mark", "ledger-lost text.md:3:20 note mark \"*1\""),
                Arguments.of("picture", "ledger-lost text.md:9:1 picture \"figures/p.svg\""),
                Arguments.of("link", "ledger-lost text.md:3:29 link \"https://example.org/a\""),
                Arguments.of("heading", "ledger-lost text.md:18:1 heading \"Second part\""),
                Arguments.of("cell", "ledger-lost text.md:13:6 table cell \"dd\""),
                Arguments.of("item", "ledger-lost text.md:16:1 list item \"item two\""),
                Arguments.of("swapped", "ledger-out-of-order text.md:5:1 words \"Two comes now after it.\""),
                Arguments.of("twice", "ledger-twice text.md:5:1 words \"Two comes now after it.\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isNamedInThePdf(String fault, String complaint) {
        isNamed(fault, "screen: {format: pdf}", complaint);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isNamedInTheEpub(String fault, String complaint) {
        isNamed(fault, "epub: {format: epub}", complaint);
    }

    private void isNamed(String fault, String edition, String complaint) {
        assertThat(complaints(print(fault, edition))).contains(complaint);
        assertThat(home.resolve("out")).as("what is written").doesNotExist();
    }

    @Test
    void whatFopLosesIsNamed() {
        isNamed("container", "screen: {format: pdf}", "ledger-lost text.md:3:20 note \"*1 The note. Its second paragraph.\"");
    }

    @Test
    void aLinkThatLeadsElsewhereIsNamed() {
        assertThat(complaints(print("address", "screen: {format: pdf}"))).contains("ledger-lost text.md:3:29 link \"https://example.org/a\"");
    }

    /** The pages of a PDF cannot be marked in another text, and the ledger says where it is another. */
    @Test
    void isNamedInAnEpubWithPages() {
        Press.Print print = print("item of the epub", "screen: {format: pdf}, epub: {format: epub}");

        assertThat(complaints(print)).contains("ledger-lost text.md:16:1 list item \"item two\"").anyMatch(line -> line.startsWith("stylesheet-error"));
        assertThat(print.problems()).filteredOn(problem -> problem.code().startsWith("ledger"))
                .allMatch(problem -> problem.arguments().get(2).toString().endsWith("epub.epub"));
        assertThat(home.resolve("out")).as("what is written").doesNotExist();
    }

    @Test
    void ofManyLossesTheFirstAreNamed() {
        List<String> complaints = complaints(print("all", "epub: {format: epub}"));

        assertThat(complaints).filteredOn(line -> line.startsWith("ledger-lost")).hasSize(6)
                .first().isEqualTo("ledger-lost text.md:3:1 words \"One theocratic word and a link here.\"");
        assertThat(complaints).filteredOn(line -> line.startsWith("ledger-more")).hasSize(1);
    }

    @Test
    void whatAThemeAddsIsNoLoss() {
        assertThat(complaints(print("additions", "screen: {format: pdf}, print: {format: pdf}"))).isEmpty();
        assertThat(complaints(print("additions", "epub: {format: epub}"))).isEmpty();
    }

    private static List<String> complaints(Press.Print print) {
        return print.problems().stream().map(LossyThemeTest::line).toList();
    }

    private static String line(Problem problem) {
        return problem.code() + " " + problem.place() + " " + problem.arguments().get(0)
                + (problem.arguments().size() > 1 ? " \"" + problem.arguments().get(1) + "\"" : "");
    }
}
