package org.qelem.xslt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.Publisher;
import org.qelem.colour.Cmyk;
import org.qelem.pdf.Pages;
import org.qelem.pdf.Press;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

/** What a designer may change, and what a designer is told who misspells it. */
class ThemeTest {

    private static final Path STYLESHEETS = Press.HOME.resolve("stylesheets");
    private static final Place NAMED = new Place("publication.yaml", 3, 1);

    @TempDir
    private Path home;
    private final Problems problems = new Problems();

    @BeforeEach
    void copyStylesheets() throws IOException {
        try (Stream<Path> files = Files.walk(STYLESHEETS)) {
            for (Path file : files.toList()) {
                Path copy = home.resolve("stylesheets").resolve(STYLESHEETS.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Files.createSymbolicLink(home.resolve("fonts"), Press.HOME.resolve("fonts").toAbsolutePath());
    }

    @AfterEach
    void leaveTheFonts() throws IOException {
        Files.delete(home.resolve("fonts"));
    }

    private void theme(String name, String file, String content) throws IOException {
        Path folder = Files.createDirectories(home.resolve("stylesheets/themes").resolve(name));
        Files.writeString(folder.resolve(file), content);
    }

    /** A theme that changes no token. */
    private void themeWith(String sheetContent) throws IOException {
        theme("mine", "theme.yaml", "extends: base\n");
        theme("mine", "pdf.xsl", sheet(sheetContent));
    }

    private static String sheet(String content) {
        return """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:q="http://qelem.org/ns/docbook"
                    xmlns:own="http://example.org/own">
                  <xsl:import href="../../pdf/pdf.xsl"/>
                %s
                </xsl:stylesheet>
                """.formatted(content);
    }

    private Theme read(String name) throws BuildFailed {
        return new ThemeReader(home.resolve("stylesheets")).read(name, NAMED, problems);
    }

    private List<String> complaints(String theme) {
        try {
            read(theme);
        } catch (BuildFailed e) {
            // the problems say why
        }
        return problems.all().stream().map(problem -> problem.code() + " " + problem.place()).toList();
    }

    private Press.Print print(String markdown) throws IOException {
        Path folder = Press.publication(home.resolve("publication"), "title: A test\nlang: en\ntheme: mine\n", Map.of("text.md", markdown));
        try (Publisher publisher = new Publisher(home, home.resolve("drawings"))) {
            return Press.print(publisher, new Publisher.Request(folder, Set.of(), home.resolve("out"), Set.of()));
        }
    }

    @Test
    void aThemeOverridesWhatItNamesAndKeepsTheRest() throws Exception {
        theme("mine", "theme.yaml", "extends: base\ntext-size: 12pt\n");

        Map<String, String> tokens = read("mine").tokens();

        assertThat(tokens).containsEntry("text-size", "12pt").containsEntry("page-width", "210mm");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aThemeMayExtendOneThatExtendsAnother() throws Exception {
        theme("mother", "theme.yaml", "extends: base\ntext-size: 12pt\naccent-color: \"#112233\"\n");
        theme("mother", "pdf.xsl", sheet(""));
        theme("daughter", "theme.yaml", "extends: mother\ntext-size: 13pt\n");

        Theme theme = read("daughter");

        assertThat(theme.tokens()).containsEntry("text-size", "13pt").containsEntry("accent-color", "#112233");
        assertThat(theme.pdf()).as("the stylesheet that is inherited").isEqualTo(home.resolve("stylesheets/themes/mother/pdf.xsl"));
    }

    @Test
    void anUnknownTokenIsToldWithItsLineAndTheNearestName() throws Exception {
        theme("mine", "theme.yaml", "extends: base\n# a comment\ntext-siez: 12pt\n");

        assertThat(complaints("mine")).containsExactly("token-unknown stylesheets/themes/mine/theme.yaml:3:1");
        assertThat(problems.all().get(0).arguments().toString()).contains("text-siez").contains("\"text-size\"");
    }

    @Test
    void aValueOfAnotherKindIsToldWithItsLine() throws Exception {
        theme("mine", "theme.yaml", "extends: base\ntext-size: large\naccent-color: \"#12345\"\nhyphenate: \"maybe\"\nhyphen-ladder: 2pt\n");

        assertThat(complaints("mine")).containsExactly("token-kind stylesheets/themes/mine/theme.yaml:2:1",
                "token-kind stylesheets/themes/mine/theme.yaml:3:1", "token-kind stylesheets/themes/mine/theme.yaml:4:1",
                "token-kind stylesheets/themes/mine/theme.yaml:5:1");
    }

    @Test
    void aColourMayNameItsInksWhichNoStylesheetSees() throws Exception {
        theme("mine", "theme.yaml", "extends: base\naccent-color: \"#AA2233 device-cmyk(.1, 1, .8, 0)\"\n");

        Theme theme = read("mine");

        assertThat(theme.tokens()).containsEntry("accent-color", "#AA2233");
        assertThat(theme.inks()).containsEntry("#aa2233", new Cmyk(0.1, 1, 0.8, 0));
    }

    @Test
    void inksThatAreNoneAreTold() throws Exception {
        theme("mine", "theme.yaml", "extends: base\naccent-color: \"#112233 device-cmyk(10, 0, 0, 0)\"\n");
        assertThat(complaints("mine")).containsExactly("token-kind stylesheets/themes/mine/theme.yaml:2:1");
    }

    @Test
    void aColourWithTwoSetsOfInksIsTold() throws Exception {
        theme("twice", "theme.yaml", "extends: base\naccent-color: \"#112233 device-cmyk(1, 0, 0, 0)\"\nbox-color: \"#112233 device-cmyk(0, 1, 0, 0)\"\n");
        assertThat(complaints("twice")).containsExactly("token-inks stylesheets/themes/twice/theme.yaml");
    }

    @Test
    void anUnknownThemeIsToldWhereItIsNamed() {
        assertThat(complaints("nowhere")).containsExactly("theme-missing publication.yaml:3:1");
        assertThat(problems.all().get(0).arguments().toString()).as("the themes that there are").contains("base").contains("nrls");
    }

    @Test
    void aThemeOutsideTheThemesIsUnknown() {
        assertThat(complaints("../pdf")).containsExactly("theme-missing publication.yaml:3:1");
    }

    @Test
    void anUnknownThemeThatIsExtendedIsToldThere() throws Exception {
        theme("mine", "theme.yaml", "extends: bas\n");

        assertThat(complaints("mine")).containsExactly("theme-missing stylesheets/themes/mine/theme.yaml:1:1");
    }

    @Test
    void aThemeThatExtendsNothingIsToldSo() throws Exception {
        theme("mine", "theme.yaml", "text-size: 12pt\n");

        assertThat(complaints("mine")).singleElement().asString().contains("stylesheets/themes/mine/theme.yaml");
    }

    @Test
    void aThemeThatExtendsItselfIsRefused() throws Exception {
        theme("mine", "theme.yaml", "extends: mine\n");

        assertThat(complaints("mine")).containsExactly("theme-missing stylesheets/themes/mine/theme.yaml:1:1");
    }

    @Test
    void aMisspeltAttributeSetOrParameterIsTold() throws Exception {
        themeWith("  <xsl:attribute-set name=\"q:heding-1\"/>\n  <xsl:param name=\"q:contents-dept\" select=\"3\"/>");

        assertThat(complaints("mine")).containsExactly("theme-name-unknown stylesheets/themes/mine/pdf.xsl:5",
                "theme-name-unknown stylesheets/themes/mine/pdf.xsl:6");
        assertThat(problems.all().get(0).arguments().toString()).contains("\"q:heading-1\"");
        assertThat(problems.all().get(1).arguments().toString()).contains("\"q:contents-depth\"");
    }

    @Test
    void anAttributeSetWithoutAPrefixIsToldAndOneOfTheThemesOwnIsNot() throws Exception {
        themeWith("  <xsl:attribute-set name=\"heading-1\"/>\n  <xsl:attribute-set name=\"own:heading\"/>\n"
                + "  <xsl:template name=\"own:t\"><xsl:param name=\"any\"/></xsl:template>");

        assertThat(complaints("mine")).containsExactly("theme-name-unknown stylesheets/themes/mine/pdf.xsl:5");
    }

    @Test
    void aThemesAttributeSetChangesThePage() throws Exception {
        themeWith("""
                  <xsl:attribute-set name="q:heading-1">
                    <xsl:attribute name="color">#c00000</xsl:attribute>
                  </xsl:attribute-set>
                """);

        Press.Print print = print("# A heading\n\ntext\n");

        assertThat(print.complaints()).isEmpty();
        Pages pages = print.pages();
        assertThat(pages.find(3, "A heading")).allMatch(glyph -> glyph.color().equals("#c00000"))
                .as("the size is still that of the base theme").allMatch(glyph -> Math.abs(glyph.size() - 17) < 0.1);
    }

    @Test
    void aTokenInAnotherUnitIsTaken() throws Exception {
        theme("mine", "theme.yaml", "extends: base\nword-space-optimum: 0.5pt\nmark-size: 7pt\n");

        assertThat(print("# A heading\n\ntext[^1]\n\n[^1]: note\n").complaints()).isEmpty();
    }

    @Test
    void aSyntaxErrorOfAStylesheetIsToldWithItsFileAndLine() throws Exception {
        themeWith("  <xsl:variable name=\"own:v\" select=\"1 +\"/>");

        assertThat(print("# A\n\ntext\n").complaints()).contains("stylesheet-error stylesheets/themes/mine/pdf.xsl:5");
    }

    @Test
    void anUnknownFunctionIsToldWithItsFileAndLine() throws Exception {
        themeWith("  <xsl:attribute-set name=\"q:heading-1\">\n"
                + "    <xsl:attribute name=\"color\" select=\"q:tokn('accent-color')\"/>\n  </xsl:attribute-set>");

        Press.Print print = print("# A\n\ntext\n");

        assertThat(print.complaints()).containsExactly("stylesheet-error stylesheets/themes/mine/pdf.xsl:6");
        assertThat(print.problems().get(0).arguments().toString()).contains("q:tokn");
    }

    @Test
    void aStylesheetThatIsNotWellFormedIsTold() throws Exception {
        themeWith("  <xsl:variable name=\"own:v\">");

        assertThat(print("# A\n\ntext\n").complaints()).singleElement().asString()
                .startsWith("stylesheet-error stylesheets/themes/mine/pdf.xsl:");
    }

    @Test
    void anUnknownTokenInAStylesheetIsTold() throws Exception {
        themeWith("  <xsl:attribute-set name=\"q:heading-1\">\n"
                + "    <xsl:attribute name=\"color\" select=\"q:token('acent-color')\"/>\n  </xsl:attribute-set>");

        Press.Print print = print("# A\n\ntext\n");

        assertThat(print.problems()).singleElement().extracting(Problem::code).isEqualTo("stylesheet-error");
        assertThat(print.problems().get(0).arguments().toString()).contains("acent-color").contains("(at text.md:1:1)");
    }

    @Test
    void anErrorInAStylesheetNamesTheMarkdownThatItWasAt() throws Exception {
        themeWith("""
                  <xsl:template match="db:para[contains(., 'three')]" mode="q:fo" xmlns:db="http://docbook.org/ns/docbook">
                    <xsl:sequence select="xs:integer(.)" xmlns:xs="http://www.w3.org/2001/XMLSchema"/>
                  </xsl:template>
                """);

        Press.Print print = print("# A\n\none\n\nthree\n");

        assertThat(print.complaints()).containsExactly("stylesheet-error stylesheets/themes/mine/pdf.xsl:6");
        assertThat(print.problems().get(0).arguments().get(1)).isEqualTo(" (at text.md:5:1)");
    }

    @Test
    void formattingObjectsThatFopRefusesAreToldWithTheLineOfTheStylesheet() throws Exception {
        themeWith("""
                  <xsl:template match="db:para" mode="q:fo" xmlns:db="http://docbook.org/ns/docbook">
                    <fo:table xmlns:fo="http://www.w3.org/1999/XSL/Format"/>
                  </xsl:template>
                """);

        assertThat(print("# A\n\ntext\n").complaints()).contains("stylesheet-error stylesheets/themes/mine/pdf.xsl:6")
                .noneMatch(complaint -> complaint.startsWith("layout-error"));
    }

    @Test
    void aStylesheetReadsNothingOutsideTheStylesheets() throws Exception {
        Files.writeString(home.resolve("secret.xml"), "<secret/>");
        for (String reading : List.of("doc('../../../secret.xml')", "unparsed-text('../../../secret.xml')",
                "json-doc('../../../secret.xml')",
                "collection('../../..')", "doc('http://localhost:9/x.xml')")) {
            themeWith("  <xsl:template name=\"q:outline\"><xsl:sequence select=\"" + reading + "\"/></xsl:template>");

            assertThat(print("# A\n\ntext\n").complaints()).as(reading).singleElement().asString().startsWith("stylesheet-error");
        }
    }

    @Test
    void aStylesheetWritesNoFile() throws Exception {
        themeWith("  <xsl:template name=\"q:outline\"><xsl:result-document href=\"" + home.resolve("written.xml").toUri()
                + "\"><a/></xsl:result-document></xsl:template>");

        assertThat(print("# A\n\ntext\n").complaints()).isNotEmpty();
        assertThat(home.resolve("written.xml")).doesNotExist();
    }
}
