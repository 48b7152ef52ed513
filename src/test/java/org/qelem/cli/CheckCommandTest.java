package org.qelem.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qelem.check.Proof;
import org.qelem.pdf.Press;

/** The command as a user in a pipe sees it: files of Qelem's and of others, fit and not. */
class CheckCommandTest extends CommandTest {

    /** Without the oracles, which EditionsFitTest asks. */
    private static final String OWN = """
            oracles:
              pdf-a: {severity: off, source: a test}
              pdf-ua: {severity: off, source: a test}
              epubcheck: {severity: off, source: a test}
              ace: {severity: off, source: a test}
            """;

    private Path screen;
    private Path print;
    private Path epub;

    @BeforeEach
    void writeProfiles() throws IOException {
        screen = Files.writeString(folder.resolve("screen.yaml"), "extends: screen\n" + OWN);
        print = Files.writeString(folder.resolve("print.yaml"), "extends: print\n" + OWN);
        epub = Files.writeString(folder.resolve("epub.yaml"), "extends: epub\n" + OWN);
    }

    private int check(Path profile, Object... more) {
        return run(Stream.concat(Stream.of("check", "--profile", profile.toString()), Stream.of(more).map(Object::toString)).toArray(String[]::new));
    }

    private Path saved(String name, PDDocument document) throws IOException {
        Path file = folder.resolve(name);
        try (document) {
            document.save(file.toFile());
        }
        return file;
    }

    /** A publication with a picture, in print. */
    private Path printed(BufferedImage picture, double width) throws IOException {
        Path publication = Press.publication(folder.resolve("pub"), "title: A test\nlang: en\neditions:\n  print:\n    format: pdf\n  epub:\n    format: epub\n",
                Map.of("text.md", "# One\n\nSome text.\n\n![A house](house.png){width=" + Math.round(width) + "%}\n"));
        ImageIO.write(picture, "png", publication.resolve("house.png").toFile());
        Press.Print built = Press.print(publication);
        assertThat(built.outputs()).as(built.problems().toString()).hasSize(2);
        return publication.resolve("out/pub-print.pdf");
    }

    private static BufferedImage picture(int size, int rgb) {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < size * size; i++) {
            picture.setRGB(i % size, i / size, rgb);
        }
        return picture;
    }

    @Test
    void aForeignFileThatIsFit() throws IOException {
        Path file = saved("sound.pdf", Proof.of("print", proof -> { }));
        assertThat(check(print, file)).as(err.toString()).isZero();
        assertThat(out.toString()).isEqualTo(file + ": fit  nothing found  (the profile print.yaml)" + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aForeignFileThatIsNotIsToldWithThePage() throws IOException {
        Path file = saved("faulty.pdf", Proof.of("print", proof -> {
            proof.content.setNonStrokingColor(1f, 1f, 1f, 1f);
            proof.fill();
        }));
        assertThat(check(print, file)).isEqualTo(1);
        assertThat(err.toString()).startsWith("error: " + file + ": (page 1) The inks add up to 400 %").contains("[ink-coverage-high]", "hint: ");
        assertThat(out.toString()).contains("faulty.pdf: not fit  1 error  (");
    }

    @Test
    void withoutAProfileTheFileSaysWhatItIsMeantFor() throws IOException {
        Path file = saved("print.pdf", Proof.of("print", proof -> { }));
        assertThat(run("check", file.toString())).isZero();
        assertThat(out.toString()).contains("(the profile print)");
    }

    @Test
    void aFolderStandsForTheFilesInIt() throws IOException {
        saved("sound.pdf", Proof.of("print", proof -> { }));
        Files.createDirectories(folder.resolve("more"));
        Path second = saved("more/second.pdf", Proof.of("print", proof -> { }));
        Files.writeString(folder.resolve(".hidden.pdf"), "x");
        assertThat(check(print, folder)).as(err.toString()).isZero();
        assertThat(out.toString().lines()).hasSize(2).anyMatch(line -> line.startsWith(second + ": fit"));
    }

    @Test
    void whatIsNeitherPdfNorEpubIsNotFit() throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), "Text.");
        Path half = Files.writeString(folder.resolve("half.pdf"), "%PDF-1.7\nand no more");
        Path zip = Files.writeString(folder.resolve("zip.epub"), "PK and no more");
        assertThat(check(screen, text, half, zip, folder.resolve("none.pdf"), Files.createDirectories(folder.resolve("empty")))).isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.startsWith("error"))).hasSize(5)
                .allMatch(line -> line.endsWith("[file-kind-unknown]") || line.endsWith("[file-damaged]"));
    }

    @Test
    void aPictureOfFewPixelsIsToldAtItsLine() throws IOException {
        Path file = printed(picture(100, 0x808080), 50);
        assertThat(check(print, file)).isEqualTo(1);
        assertThat(err.toString()).contains(folder.resolve("pub/text.md") + ":5:1: (page 4 of ").contains("[picture-resolution-low]", "| ![A house]");
    }

    @Test
    void aPictureThatThePressCannotPrintIsToldAtItsLine() throws IOException {
        Path file = printed(picture(600, 0x00FF00), 30);
        assertThat(check(print, file)).isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.startsWith("error"))).singleElement().asString()
                .startsWith("error: " + folder.resolve("pub/text.md") + ":5:1: (page 4 of ").contains("differs by more than ΔE 52").endsWith("[picture-unprintable]");
    }

    @Test
    void aPictureWithoutATextIsNotFitForAReaderWhoDoesNotSeeIt() throws IOException {
        printed(picture(600, 0x808080), 30);
        Path book = folder.resolve("pub/out/pub-epub.epub");
        assertThat(check(epub, book)).as(err.toString()).isZero();
        // Another program has taken the text away: the side file is not believed, and the place is that in the book.
        try (FileSystem entries = FileSystems.newFileSystem(book)) {
            Path text = entries.getPath("EPUB/text-01.xhtml");
            assertThat(text).content().contains("alt=\"A house\"");
            Files.writeString(text, Files.readString(text).replace("alt=\"A house\"", ""));
        }
        assertThat(check(epub, book)).isEqualTo(1);
        assertThat(err.toString()).contains("!/EPUB/text-01.xhtml:").contains("[epub-alt-text-missing]");
    }

    @Test
    void aWaiverOfTheManuscriptHoldsForTheFinishedFile() throws IOException {
        Path publication = Press.publication(folder.resolve("pub"), "title: A test\nlang: en\neditions: {screen: {format: pdf}}\n",
                Map.of("text.md", "# One\n\nOne paragraph of some words that goes on for a good while, until the line ends and then the word\\\n[so]{waive=short-last-line}\n"));
        Press.Print built = Press.print(publication);
        assertThat(check(screen, built.outputs().get(0).file())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("fit  1 waived");
        assertThat(err.toString()).contains("waived: " + publication.resolve("text.md") + ":4:2: ").contains("[short-last-line]");
    }

    @Test
    void reportsAreWrittenInTheFormatOfTheirNames() throws IOException {
        Path file = saved("faulty.pdf", Proof.of("print", proof -> {
            proof.content.setNonStrokingColor(1f, 1f, 1f, 1f);
            proof.fill();
        }));
        List<String> names = List.of("r/a.html", "r/a.xml", "r/a.json", "r/a.sarif");
        assertThat(run(Stream.concat(Stream.of("check", "--profile", print.toString(), file.toString()),
                names.stream().flatMap(name -> Stream.of("--report", folder.resolve(name).toString()))).toArray(String[]::new))).isEqualTo(1);
        assertThat(folder.resolve("r/a.html")).content().startsWith("<!DOCTYPE html>").contains("data:image/jpeg;base64,", "ink-coverage-high", "style=\"left: ");
        assertThat(folder.resolve("r/a.xml")).content().contains("<testcase", "name=\"ink-coverage\"", "<failure type=\"ink-coverage-high\"");
        assertThat(folder.resolve("r/a.json")).content().contains("\"code\" : \"ink-coverage-high\"");
        assertThat(folder.resolve("r/a.sarif")).content().contains("\"ruleId\" : \"ink-coverage-high\"");

        assertThat(check(print, file, "--report", folder.resolve("a.txt"))).isEqualTo(2);
        assertThat(err.toString()).contains("--report needs a name that ends in .html, .json, .sarif or .xml, not ");
    }

    @Test
    void aReportForAProgramStandsAloneOnTheStandardOutput() throws IOException {
        Path file = saved("sound.pdf", Proof.of("print", proof -> { }));
        for (String format : List.of("json", "sarif", "junit", "html")) {
            assertThat(check(print, file, "--messages", format)).isZero();
            assertThat(out.toString()).startsWith(format.equals("json") ? "[" : format.equals("sarif") ? "{" : "<").doesNotContain("nothing found");
        }
    }

    @Test
    void aProfileThatIsWrongIsToldAndNothingIsChecked() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "extends: prnt\n");
        assertThat(check(wrong, saved("sound.pdf", Proof.of("print", proof -> { })))).isEqualTo(1);
        assertThat(err.toString()).contains(wrong + ":1:1: ").contains("[yaml-not-one-of]");
        assertThat(out.toString()).isEmpty();
        assertThat(check(folder.resolve("none.yaml"), folder.resolve("x.pdf"))).isEqualTo(1);
        assertThat(err.toString()).contains("[file-unreadable]");
    }

    @Test
    void whatWasBuiltIsCheckedAtOnce() throws IOException {
        Path publication = Press.publication(folder.resolve("pub"), "title: A test\nlang: en\neditions: {print: {format: pdf, crop-marks: true}}\n",
                Map.of("text.md", "# One\n\n![A house](house.png)\n"));
        ImageIO.write(picture(100, 0x808080), "png", publication.resolve("house.png").toFile());
        String[] build = {"build", publication.toString(), "--output", folder.resolve("out").toString(), "--check"};
        assertThat(run(build)).isEqualTo(1);
        assertThat(err.toString()).contains("[picture-resolution-low]");
        assertThat(out.toString()).contains("pub-print.pdf: not fit  1 error  (the profile print)");
        assertThat(folder.resolve("out/pub/pub-print.pdf")).as("is written all the same").exists();

        ImageIO.write(picture(1200, 0x808080), "png", publication.resolve("house.png").toFile());
        assertThat(run(build)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("pub-print.pdf: fit  nothing found");
    }

    /** PDFBox 3.0.8 is asked for pages that never end. */
    @Test
    void aTreeOfPagesThatHoldsItselfComesToAnEnd() throws IOException {
        Path file = saved("cycle.pdf", Proof.of("print", proof -> {
            COSDictionary tree = proof.document.getPages().getCOSObject();
            tree.getCOSArray(COSName.KIDS).add(tree);
            tree.setInt(COSName.COUNT, 1_000_000_000);
        }));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(print, file));
        assertThat(out.toString()).contains(file.toString());
    }

    @Test
    void aFileThatIsCheckedStaysAsItIs() throws IOException {
        Path file = saved("sound.pdf", Proof.of("print", proof -> { }));
        byte[] before = Files.readAllBytes(file);
        check(print, file);
        assertThat(file).hasBinaryContent(before);
        try (PDDocument document = Loader.loadPDF(before)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }
}
