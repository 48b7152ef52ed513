package org.qelem.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.epub.EpubTools;
import org.qelem.epub.TestEpubs;
import org.qelem.pdf.Press;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Severity;
import org.qelem.problem.Wording;

/** What the oracles say of broken files reaches the user with its place, and one that is not there or falls is said to. */
@Timeout(180)
class OracleTest {

    private static final String TEXT = "EPUB/text-01.xhtml";
    private static final String BROKEN = "<p><img src=\"cover.jpg\"/></p><nonsense/></body>";
    /** In the place of an oracle's program: does what the file's name says. */
    private static final String FAKE = """
            import java.nio.file.*;
            import java.util.List;

            public class Judge {
                public static void main(String[] files) throws Exception {
                    Path file = Path.of(files[0]);
                    switch (file.getFileName().toString()) {
                        case "sleep.pdf" -> Thread.sleep(600_000);
                        case "hang.pdf" -> {
                            Process child = new ProcessBuilder(ProcessHandle.current().info().command().get(), "-cp",
                                    System.getProperty("java.class.path"), "Judge", "sleep.pdf").start();
                            Path started = file.resolveSibling("started");
                            Files.write(file.resolveSibling("part"), List.of(ProcessHandle.current().pid() + "", child.pid() + ""));
                            Files.move(file.resolveSibling("part"), started);
                            child.waitFor();
                        }
                        case "fall.pdf" -> {
                            System.err.println("I fall.");
                            System.exit(3);
                        }
                        case "noise.pdf" -> System.out.println("What is this?");
                        default -> { }
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void veraPdfNamesTheClauseAndThePage() throws Exception {
        Path pdf = folder.resolve("not embedded.pdf");
        write(pdf, 2);
        Path damaged = Files.writeString(folder.resolve("damaged.pdf"), "%PDF-1.7\n");
        Oracle oracle = new VeraPdf(Press.HOME, Oracles.TIME_LIMIT);

        var verdicts = oracle.judge(List.of(pdf, damaged));

        assertThat(verdicts.keySet()).containsExactly(pdf, damaged);
        assertThat(verdicts.get(pdf).judged()).isEqualTo("PDF/A-2a by veraPDF 1.30.2");
        Problem font = only(verdicts.get(pdf).problems().stream().filter(problem -> problem.arguments().toString().contains("6.2.11.4.1")));
        assertThat(font.code()).isEqualTo("pdf-a");
        assertThat(font.severity()).isEqualTo(Severity.ERROR);
        assertThat(font.place()).isEqualTo(Place.of(pdf.toString()));
        assertThat(font.spot().orElseThrow().page()).isEqualTo(2);
        assertThat(new Wording().message(font)).isEqualTo("ISO 19005-2:2011, 6.2.11.4.1-1, 2 times, pages 2, 3: The font program is not embedded");
        assertThat(verdicts.get(damaged).problems()).extracting(Problem::code).containsExactly("oracle-refused");
    }

    @Test
    void epubCheckNamesTheEntryAndTheLine() throws Exception {
        Path book = brokenBook();

        Verdict verdict = new EpubCheck(Press.HOME, Oracles.TIME_LIMIT).judge(List.of(book)).get(book);

        assertThat(verdict.judged()).isEqualTo("EPUB 3.3 by EPUBCheck 5.3.0");
        Problem nonsense = only(verdict.problems().stream());
        assertThat(nonsense.code()).isEqualTo("epubcheck");
        assertThat(nonsense.severity()).isEqualTo(Severity.ERROR);
        assertThat(new Wording().message(nonsense)).startsWith("RSC-005: ").contains("\"nonsense\"");
        assertThat(nonsense.place().file()).isEqualTo(book + "!/" + TEXT);
        assertThat(nonsense.place().line()).isEqualTo(lineOf(book, BROKEN));
        assertThat(nonsense.place().column()).isPositive();
    }

    @Test
    void aceNamesTheEntryAndTheElement() throws Exception {
        EpubTools.require("@daisy/ace-cli/bin/ace.js");
        Path book = brokenBook();
        Path damaged = Files.writeString(folder.resolve("damaged.epub"), "PK");

        var verdicts = new Ace(Press.HOME, Ace.tools(), Oracles.TIME_LIMIT).judge(List.of(book, damaged));

        assertThat(verdicts.get(book).judged()).isEqualTo("accessibility by Ace 1.4.6");
        Problem picture = only(verdicts.get(book).problems().stream());
        assertThat(picture.code()).isEqualTo("ace");
        assertThat(picture.severity()).isEqualTo(Severity.ERROR);
        assertThat(picture.place()).isEqualTo(Place.of(book + "!/" + TEXT));
        assertThat(new Wording().message(picture)).startsWith("image-alt: ").contains("src=\"cover.jpg\"");
        assertThat(verdicts.get(damaged).problems()).extracting(Problem::code).containsExactly("oracle-refused");
    }

    @Test
    void eachKnowsItsFiles() {
        List<Oracle> oracles = Oracles.installed(Press.HOME);
        assertThat(oracles.stream().filter(oracle -> oracle.judges(Path.of("x", "A.PDF")))).extracting(Oracle::name).containsExactly("veraPDF");
        assertThat(oracles.stream().filter(oracle -> oracle.judges(Path.of("x.epub")))).extracting(Oracle::name).containsExactly("EPUBCheck", "Ace");
    }

    @Test
    void saysHowToInstallOne() {
        Path file = folder.resolve("any");
        for (Oracle oracle : Oracles.installed(folder)) {
            unavailable(oracle.name().equals("Ace") ? new Ace(Press.HOME, folder, Oracles.TIME_LIMIT) : oracle, file)
                    .satisfies(e -> assertThat(e).hasMessageStartingWith(oracle.name() + " is not installed in " + folder)
                            .message().containsAnyOf("mvn -DskipTests package", ".ci/install-epub-tools"));
        }
    }

    @Test
    void oneThatFallsIsUnavailable() throws IOException {
        fake();
        Oracle oracle = new VeraPdf(folder, Oracles.TIME_LIMIT);
        unavailable(oracle, folder.resolve("fall.pdf")).withMessage("veraPDF ended with exit code 3: I fall.");
        unavailable(oracle, folder.resolve("silent.pdf")).withMessage("veraPDF says nothing of " + folder.resolve("silent.pdf"));
        unavailable(oracle, folder.resolve("noise.pdf")).withMessage("veraPDF says what cannot be understood: What is this?");
    }

    @Test
    void oneThatHangsIsEnded() throws IOException {
        fake();
        long others = ProcessHandle.current().descendants().count();
        unavailable(new VeraPdf(folder, Duration.ofSeconds(1)), folder.resolve("sleep.pdf")).withMessage("veraPDF did not come to an end in 1 seconds");
        assertThat(ProcessHandle.current().descendants().count()).isEqualTo(others);
    }

    @Test
    void anInterruptEndsItWithWhatItHasStarted() throws Exception {
        fake();
        Path started = folder.resolve("started");
        FutureTask<Object> judging = new FutureTask<>(() -> new VeraPdf(folder, Oracles.TIME_LIMIT).judge(List.of(folder.resolve("hang.pdf"))));
        Thread thread = new Thread(judging);
        thread.start();
        while (!Files.exists(started)) {
            assertThat(thread.isAlive()).isTrue();
            Thread.sleep(50);
        }

        thread.interrupt();

        assertThatExceptionOfType(ExecutionException.class).isThrownBy(judging::get).withCauseInstanceOf(InterruptedException.class);
        assertThat(Files.readAllLines(started)).hasSize(2)
                .allSatisfy(pid -> assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)).isEmpty());
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<OracleUnavailable> unavailable(Oracle oracle, Path file) {
        return assertThatExceptionOfType(OracleUnavailable.class).isThrownBy(() -> oracle.judge(List.of(file)));
    }

    private static Problem only(Stream<Problem> problems) {
        List<Problem> all = problems.toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** Three pages, of which the last ones have a font that is not embedded, in a file that says it is PDF/A-2a. */
    private static void write(Path pdf, int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.showText("text");
                    content.endText();
                }
            }
            String claim = """
                    <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
                    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" pdfaid:conformance="A"/></rdf:RDF></x:xmpmeta>
                    <?xpacket end="w"?>""";
            document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(claim.getBytes(StandardCharsets.UTF_8))));
            document.save(pdf.toFile());
        }
    }

    /** With an element that does not exist, and a picture without words. */
    private Path brokenBook() throws IOException {
        Path book = folder.resolve("broken.epub");
        Files.copy(TestEpubs.of(TestEpubs.SORANI).book("epub").file(), book);
        try (FileSystem entries = FileSystems.newFileSystem(book)) {
            Path text = entries.getPath(TEXT);
            Files.writeString(text, Files.readString(text).replace("</body>", BROKEN));
        }
        return book;
    }

    private static int lineOf(Path book, String words) throws IOException {
        try (FileSystem entries = FileSystems.newFileSystem(book)) {
            String text = Files.readString(entries.getPath(TEXT));
            return (int) text.substring(0, text.indexOf(words)).lines().count();
        }
    }

    private void fake() throws IOException {
        Path installation = Files.createDirectories(folder.resolve("oracles/verapdf"));
        Path source = Files.writeString(folder.resolve("Judge.java"), FAKE);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", installation.toString(), source.toString())).isZero();
    }
}
