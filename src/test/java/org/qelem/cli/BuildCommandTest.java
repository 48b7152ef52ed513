package org.qelem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qelem.pdf.Press;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The command as a user in a pipe sees it: what it prints, its exit code, the files that it leaves. */
class BuildCommandTest extends CommandTest {

    private static final String SOUND = "# One\n\nSome text.\n";
    private static final String FAULTY = "# One\n\nSome text[^nowhere].\n";

    private int build(Path publication, String... more) {
        return run(Stream.concat(Stream.of("build", publication.toString(), "--output", folder.resolve("out").toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private Path publication(String name, String markdown) {
        return Press.publication(folder.resolve(name), "title: A test\nlang: en\neditions:\n  screen:\n    format: pdf\n  second:\n    format: pdf\n    profile: screen\n",
                Map.of("text.md", markdown));
    }

    private List<String> files(String below) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(below))) {
            return files.filter(Files::isRegularFile).map(file -> folder.resolve(below).relativize(file).toString())
                    .filter(file -> !file.startsWith(".drawings") && !file.endsWith(".places")).sorted().toList();
        }
    }

    @Test
    void helpNamesTheOptionsAndTheExitCodes() {
        assertThat(run("build", "--help")).isZero();
        assertThat(out.toString()).contains("--edition", "--output", "--keep", "--date", "--quiet", "Exit codes:", "nothing was written", "a defect of Qelem");

        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("build", "Exit codes:");
    }

    @Test
    void versionIsThatOfTheProject() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("qelem \\d+\\.\\d+\\S*\\s*");
    }

    @Test
    void aWrongCommandLineIsExitCode2() {
        assertThat(run("build")).isEqualTo(2);
        assertThat(err.toString()).contains("FOLDER");
        assertThat(run("bild")).isEqualTo(2);
        assertThat(run("build", "--colour", ".")).isEqualTo(2);
        assertThat(build(publication("a", SOUND), "--keep", "html")).isEqualTo(2);
        assertThat(err.toString()).contains("--keep knows xml and fo, not html");
    }

    @Test
    void aDateThatIsNoneIsToldWithWhatOneLooksLike() {
        Path publication = publication("a", SOUND);
        for (String date : List.of("24.11.2026", "2026-11", "2026-02-30", "2026-11-24T09:30:00", "٢٠٢٦-١١-٢٤", "")) {
            assertThat(build(publication, "--date=" + date)).as(date).isEqualTo(2);
            assertThat(err.toString()).contains("--date must be a date (2026-11-24), or a time with its zone (2026-11-24T09:30:00Z), not \"" + date + "\"");
        }
        for (String date : List.of("1969-12-31", "2108-01-01")) {
            assertThat(build(publication, "--date", date)).as(date).isEqualTo(2);
            assertThat(err.toString()).contains("--date must lie between 1970 and 2107, not at \"" + date + "\"");
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void theSameDateGivesTheSameBytesInEveryWriting() throws IOException {
        Path publication = publication("a", SOUND);
        build(publication, "--date", "2026-11-24", "--edition", "screen");
        byte[] first = Files.readAllBytes(folder.resolve("out/a/a-screen.pdf"));

        build(publication, "--date", "2026-11-24T03:00:00+03:00", "--edition", "screen");
        assertThat(folder.resolve("out/a/a-screen.pdf")).hasBinaryContent(first);

        build(publication, "--date", "2026-11-25", "--edition", "screen");
        assertThat(Files.readAllBytes(folder.resolve("out/a/a-screen.pdf"))).isNotEqualTo(first);
    }

    @Test
    void withoutTheFolderOfStylesheetsItSaysWhatIsWrong() {
        System.setProperty("qelem.home", folder.toString());

        assertThat(build(publication("a", SOUND))).isEqualTo(2);
        assertThat(err.toString()).contains("qelem.home");
    }

    @Test
    void eachOutputIsOneLine() throws IOException {
        assertThat(build(publication("a", SOUND))).isZero();

        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.matches(".*a-(screen|second)\\.pdf  3 pages  \\d+ kB  \\d+\\.\\d s"));
        assertThat(err.toString()).isEmpty();
        assertThat(files("out")).containsExactly("a/a-screen.pdf", "a/a-second.pdf");
    }

    @Test
    void besideEachOutputStandsWhereItsPartsComeFrom() {
        assertThat(build(publication("a", SOUND), "--edition", "screen")).isZero();

        assertThat(folder.resolve("out/a/.a-screen.pdf.places")).content().startsWith("qelem places 1\n").contains("\ttext.md:3:1\n");
    }

    @Test
    void quietPrintsProblemsOnly() {
        assertThat(build(publication("a", SOUND), "--quiet")).isZero();
        assertThat(out.toString()).isEmpty();

        assertThat(build(publication("b", FAULTY), "--quiet")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("[note-undefined]");
    }

    @Test
    void oneEditionOfSeveral() throws IOException {
        assertThat(build(publication("a", SOUND), "--edition", "second")).isZero();

        assertThat(files("out")).containsExactly("a/a-second.pdf");
    }

    @Test
    void anUnknownEditionIsToldWithThoseThatThereAre() {
        assertThat(build(publication("a", SOUND), "--edition", "secnd")).isEqualTo(1);

        assertThat(err.toString()).contains("secnd").contains("screen, second").contains("[edition-unknown]");
        assertThat(folder.resolve("out/a")).doesNotExist();
    }

    @Test
    void theStagesAreKeptOnDemand() throws IOException {
        assertThat(build(publication("a", SOUND), "--keep", "xml,fo", "--edition", "screen")).isZero();

        assertThat(files("out")).containsExactly("a/a-screen.fo", "a/a-screen.pdf", "a/a.xml");
        assertThat(folder.resolve("out/a/a.xml")).content().contains("<article").contains("Some text.");
        assertThat(folder.resolve("out/a/a-screen.fo")).content().contains("fo:root").contains("Some text.");
    }

    @Test
    void aFolderOfPublicationsStandsForThemAndOneFaultSparesTheOthers() throws IOException {
        publication("all/a", SOUND);
        publication("all/b", FAULTY);
        publication("all/c", SOUND);

        assertThat(build(folder.resolve("all"), "--edition", "screen")).isEqualTo(1);

        assertThat(files("out")).containsExactly("a/a-screen.pdf", "c/c-screen.pdf");
        assertThat(err.toString()).contains("b: nothing was written.");
    }

    @Test
    void anUnknownFolderIsTold() {
        assertThat(build(folder.resolve("nowhere"))).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere").contains("[publication-missing]");
    }

    @Test
    void aFolderWithoutAPublicationIsTold() throws IOException {
        assertThat(build(Files.createDirectories(folder.resolve("empty")))).isEqualTo(1);
        assertThat(err.toString()).contains("publication.yaml");
    }

    @Test
    void aFailedBuildLeavesThePreviousFileAndNoPart() throws IOException {
        Path publication = publication("a", SOUND);
        build(publication, "--edition", "screen");
        byte[] before = Files.readAllBytes(folder.resolve("out/a/a-screen.pdf"));
        for (String fault : List.of(FAULTY, "# One\n\nA ཀ here.\n", "# One\n\n`" + "x".repeat(150) + "`\n", "<b>raw</b>\n")) {
            Files.writeString(publication.resolve("text.md"), fault);

            assertThat(build(publication, "--edition", "screen")).as(fault).isEqualTo(1);

            assertThat(folder.resolve("out/a/a-screen.pdf")).hasBinaryContent(before);
            assertThat(files("out")).containsExactly("a/a-screen.pdf");
            assertThat(err.toString()).contains("nothing was written");
        }
    }

    @Test
    void aFileInPlaceOfTheOutputFolderIsTold() throws IOException {
        Files.writeString(folder.resolve("out"), "a file");

        assertThat(build(publication("a", SOUND))).isEqualTo(1);

        assertThat(err.toString()).contains("[output-unwritable]").contains(folder.resolve("out").toString());
        assertThat(folder.resolve("out")).hasContent("a file");
    }

    @Test
    void aProblemIsPrintedWithItsPlaceAnExcerptACaretAndAHint() {
        Path publication = publication("a", "# One\n\nSome text ཀ and more.\n");

        assertThat(build(publication)).isEqualTo(1);

        List<String> lines = err.toString().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("error: " + publication.resolve("text.md") + ":3:11: ").contains("ཀ", "U+0F40", "TIBETAN LETTER KA")
                .endsWith(" [glyph-missing]");
        assertThat(lines.get(1)).isEqualTo("  | Some text ཀ and more.");
        assertThat(lines.get(2)).isEqualTo("  |           ^");
        assertThat(lines.get(3)).startsWith("  hint: ").contains("Source Serif 4, Amiri");
        assertThat(lines.get(4)).isEqualTo(publication + ": nothing was written.");
    }

    @Test
    void tabsAndSurrogatesDoNotMoveTheCaret() {
        build(publication("a", "# One\n\nA\ttab 𝒜𝒜 and[^x] more.\n"));

        List<String> lines = err.toString().lines().toList();
        assertThat(lines.get(0)).contains("text.md:3:13:");
        assertThat(lines.get(1)).isEqualTo("  | A tab 𝒜𝒜 and[^x] more.");
        assertThat(lines.get(2)).isEqualTo("  | " + " ".repeat(12) + "^");
    }

    @Test
    void anArabicLineIsShownFromItsBeginningWithTheCaretAtTheCharacter() {
        build(publication("a", "# One\n\nالكتابة صناعة[^x] قديمة.\n"));

        List<String> lines = err.toString().lines().toList();
        assertThat(lines.get(0)).contains("text.md:3:14:");
        assertThat(lines.get(1)).isEqualTo("  | الكتابة صناعة[^x] قديمة.");
        assertThat(lines.get(2)).isEqualTo("  | " + " ".repeat(13) + "^");
    }

    @Test
    void ofALongLineTheNeighbourhoodIsShown() {
        build(publication("a", "# One\n\n" + "word ".repeat(100) + "here[^x] " + "word ".repeat(100) + "\n"));

        List<String> lines = err.toString().lines().toList();
        assertThat(lines.get(1).length()).isLessThanOrEqualTo(4 + 100);
        assertThat(lines.get(1).substring(lines.get(2).indexOf('^'))).startsWith("[^x]");
    }

    @Test
    void aWarningDoesNotStopTheBuild() throws IOException {
        Path publication = publication("a", "# One\n\n![A photograph](later.png){.awaited}\n");

        assertThat(build(publication, "--edition", "screen")).isZero();

        assertThat(err.toString()).startsWith("warning: ").contains("text.md:3:1").contains("[picture-awaited]");
        assertThat(files("out")).containsExactly("a/a-screen.pdf");
    }

    @Test
    void programsReadOneJsonArrayOnTheStandardOutput() {
        Path publication = publication("faulty", "# One\n\nSome تێکست[^nowhere].\n\nA `" + "wide".repeat(40) + "` word.\n");

        assertThat(build(publication, "--messages", "json")).isEqualTo(1);

        assertThat(out.toString()).matches("\\p{ASCII}*");
        assertThat((List<?>) new Load(LoadSettings.builder().build()).loadFromString(out.toString())).satisfiesExactly(
                note -> assertThat((Map<?, ?>) note).hasToString("{subject=" + publication + ", code=note-undefined, severity=error, file="
                        + publication.resolve("text.md") + ", line=3, column=11, message=The note [^nowhere] has no text., "
                        + "hint=Write its text in a paragraph of its own: [^nowhere]: ... To print the brackets, write \"\\[^\"., "
                        + "excerpt=Some تێکست[^nowhere]., caret=10}"),
                word -> assertThat(word.toString()).contains("code=line-overflow", "line=5", "page=3", "output=faulty-screen.pdf", "area=["));
        assertThat(err.toString()).contains("nothing was written").doesNotContain("note-undefined");
    }

    @Test
    void aFaultOfAPageNamesThePageAndItsFile() {
        assertThat(build(publication("faulty", "# One\n\nA `" + "wide".repeat(40) + "` word.\n"), "--edition", "screen")).isEqualTo(1);
        assertThat(err.toString()).contains("text.md:3:4: (page 3 of faulty-screen.pdf) \"widewide");
    }

    @Test
    void codeHostsReadSarif() {
        assertThat(build(publication("faulty", FAULTY), "--messages", "sarif")).isEqualTo(1);
        assertThat(out.toString()).startsWith("{").contains("\"ruleId\" : \"note-undefined\"", "\"version\" : \"2.1.0\"");

        assertThat(build(publication("sound", SOUND), "--messages", "sarif")).isZero();
        assertThat(out.toString()).contains("\"results\" : [ ]");
    }

    @Test
    void anUnknownFormatOfMessagesIsRefused() {
        assertThat(build(publication("sound", SOUND), "--messages", "xml")).isEqualTo(2);
        assertThat(err.toString()).contains("--messages", "[text, json, sarif, junit, html]");
    }
}
