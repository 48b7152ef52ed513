package org.qelem.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qelem.Publisher;
import org.qelem.pdf.Press;
import org.qelem.problem.Problem;
import org.qelem.problem.Severity;
import org.qelem.problem.Wording;

/** Whatever a publication asks for: nothing outside is read, and nobody is called. */
class SandboxTest {

    private static final String DESCRIPTION = "title: A test\nlang: en\ntext: [text.md]\neditions:\n  screen: {format: pdf}\n  epub: {format: epub}\n";
    private static final Wording WORDING = new Wording();

    @TempDir
    private Path folder;
    private Canary canary;
    private Path publication;

    @BeforeEach
    void layDown() throws IOException {
        canary = new Canary(folder.resolve("outside"));
        publication = Files.createDirectories(folder.resolve("inside/study"));
        Files.copy(canary.folder().resolve("secret.png"), publication.resolve("p.png"));
        for (String name : List.of("secret.md", "secret.png", "secret.svg", "secret.jpg", "secret.geojson", "publication.yaml")) {
            Files.createSymbolicLink(publication.resolve("linked-" + name), canary.folder().resolve(name));
        }
        Files.createSymbolicLink(publication.resolve("linked-folder"), canary.folder());
    }

    @AfterEach
    void nobodyHasCalled() throws IOException {
        assertThat(canary.calls()).isEmpty();
        canary.close();
    }

    /** {@code $out} is the folder outside, {@code $host} the listener. */
    private String filled(String text) {
        return text.replace("$out", canary.folder().toString()).replace("$host", canary.host());
    }

    @Test
    void theCanaryHears() throws Exception {
        try (Canary other = new Canary(folder.resolve("other")); Socket call = new Socket("127.0.0.1", Integer.parseInt(other.host().split(":")[1]))) {
            assertThat(call.getInputStream().read()).isEqualTo(-1);
            assertThat(other.calls()).hasSize(1);
        }
    }

    /** Each line is refused for itself, and all in one build. */
    @Test
    void whatMarkdownAsksFor() throws IOException {
        List<String> lines = List.of("![a](../../outside/secret.png)", "![a](%2e%2e/%2e%2e/outside/secret.png)", "![a](..%2f..%2foutside%2fsecret.png)",
                "![a]($out/secret.png)", "![a](file://$out/secret.png)", "![a](file:$out/secret.png)", "![a](FILE:$out/secret.png)",
                "![a](http://$host/x.png)", "![a](//$host/x.png)", "![a](jar:http://$host/x.jar!/x.png)", "![a](url:http://$host/x.png)",
                "![a](linked-secret.png)", "![a](linked-secret.svg)", "![a](linked-folder/secret.png)", "![a](figures/../../../outside/secret.png)",
                "![a](p.png/../../../outside/secret.png)", "![a](&#46;&#46;/&#46;&#46;/outside/secret.png)", "![a](..\\\\..\\\\outside\\\\secret.png)",
                "![a](data:image/png;base64,AAAA.png)", "![a](../../outside/none.map.yaml)", "![a](linked-folder/secret.geojson.map.yaml)",
                "[a](file://$out/secret.txt)", "[a](JaVaScRiPt:alert(1))", "[a](javascript&colon;alert(1))", "[a](data:text/html,x)", "[a](vbscript:x)",
                "[a](\\\\\\\\$host\\\\share)", "[a](//$host/x)", "[a](secret.txt)", "[a][r]\n\n[r]: file:///etc/passwd", "<file:///etc/passwd>",
                "<javascript:alert(1)>", "<img src=\"http://$host/x.png\">", "<script src=\"http://$host/x.js\"></script>", "<!-- #include file=\"$out/secret.txt\" -->");
        StringBuilder text = new StringBuilder("# One\n\nText.\n");
        List<Integer> numbers = new ArrayList<>();
        for (String line : lines) {
            numbers.add((int) text.chars().filter(c -> c == '\n').count() + 2);
            text.append("\n").append(filled(line)).append("\n");
        }
        Press.Print print = print(DESCRIPTION, text.toString());

        assertThat(print.outputs()).isEmpty();
        for (int i = 0; i < lines.size(); i++) {
            int number = numbers.get(i);
            assertThat(print.problems()).as(lines.get(i)).anyMatch(problem -> problem.severity() == Severity.ERROR && problem.place().line() == number);
        }
    }

    static Stream<String> descriptions() {
        return Stream.of("text: [../../outside/secret.md]", "text: [$out/secret.md]", "text: [linked-secret.md]", "text: [linked-folder/secret.md]",
                "text: ['http://$host/x.md']", "text: ['file:$out/secret.md']", "theme: ../../../../../../../../..$out", "theme: $out", "theme: http://$host/",
                "theme: base/../../../../../../../../..$out", "title: !!java.net.URL [http://$host/]", "subtitle: !include $out/secret.txt");
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void whatADescriptionAsksFor(String line) throws IOException {
        String key = line.substring(0, line.indexOf(':'));
        String description = DESCRIPTION.replaceFirst("(?m)^" + key + ":.*\n", "") + filled(line) + "\n";

        Press.Print print = print(description, "# One\n\nText.\n");

        assertThat(print.outputs().isEmpty()).as("refused, or built without the secret").isEqualTo(!line.contains("!include"));
    }

    @Test
    void whatFrontMatterAndACoverAskFor() throws IOException {
        assertThat(print(DESCRIPTION, filled("---\ntheme: ../../../../../../../../..$out\n---\n\n# One\n\nText.\n")).outputs()).isEmpty();
        for (String cover : List.of("../../outside/secret.jpg", "$out/secret.jpg", "linked-secret.jpg", "http://$host/x.jpg", "linked-folder/secret.jpg")) {
            assertThat(print(DESCRIPTION.replace("format: epub", "format: epub, cover: '" + filled(cover) + "'"), "# One\n\nText.\n").outputs()).as(cover).isEmpty();
        }
    }

    @Test
    void whatTheDescriptionIsALinkTo() throws IOException {
        Files.writeString(canary.folder().resolve("publication.yaml"), DESCRIPTION.replace("A test", Canary.SECRET));
        Files.writeString(publication.resolve("text.md"), "# One\n\nText.\n");
        Files.createSymbolicLink(publication.resolve("publication.yaml"), canary.folder().resolve("publication.yaml"));

        assertThat(print().outputs()).isEmpty();
    }

    @Test
    void whatAMapAsksFor() throws IOException {
        String map = Files.readString(Path.of("src/test/cases/map/sound/figure.map.yaml"));
        assertThat(map).contains("../base.geojson");
        for (String base : List.of("../../outside/secret.geojson", "$out/secret.geojson", "linked-secret.geojson", "linked-folder/secret.geojson",
                "http://$host/x.geojson", "file:$out/secret.geojson")) {
            Files.writeString(publication.resolve("m.map.yaml"), map.replace("../base.geojson", filled(base)));

            Press.Print print = print(DESCRIPTION, "# One\n\n![A map](m.map.yaml)\n");

            assertThat(print.outputs()).as(base).isEmpty();
            assertThat(print.problems()).as(base).anyMatch(problem -> problem.code().matches("map-base-(outside|missing)"));
        }
    }

    @Test
    void whatADrawingAsksFor() throws IOException {
        List<String> contents = List.of("<text><tref xlink:href='file:$out/secret.txt'/></text>", "<text><tref xlink:href='$out/secret.svg#a'/></text>",
                "<use xlink:href='../../outside/secret.svg#a'/>", "<use href='http://$host/x.svg#a'/>", "<image xlink:href='../../outside/secret.png'/>",
                "<image xlink:href='linked-secret.png'/>", "<image href='http://$host/x.png'/>", "<image href='%2e%2e/%2e%2e/outside/secret.png'/>",
                "<script xlink:href='http://$host/x.js'/>", "<script type='application/java-archive' xlink:href='http://$host/x.jar'/>",
                "<style>@import url(http://$host/x.css);</style>", "<style>@import '../../outside/secret.css';</style>",
                "<style>@font-face { font-family: x; src: url(http://$host/x.svg#f) }</style>", "<rect fill='url(http://$host/x.svg#a)'/>",
                "<rect style='mask:url(file:$out/secret.svg#a)'/>", "<filter id='f'><feImage xlink:href='http://$host/x.png'/></filter>",
                "<color-profile xlink:href='http://$host/x.icc'/>", "<cursor xlink:href='http://$host/x.png'/>", "<a xlink:href='file:$out/secret.txt'/>",
                "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='http://$host/'/></foreignObject>", "<g xml:base='http://$host/'/>",
                "<b:multiImage xmlns:b='http://xml.apache.org/batik/ext'><b:subImageRef xlink:href='http://$host/x.png'/></b:multiImage>",
                "<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='$out/secret.txt'/>", "<rect onload='java.net.URL(\"http://$host/\")'/>",
                "<linearGradient xlink:href='http://$host/x.svg#a' id='g'/>", "<textPath xlink:href='http://$host/x.svg#a'/>");
        StringBuilder text = new StringBuilder("# One\n\nText.\n");
        int number = 0;
        for (String content : contents) {
            number++;
            text.append("\n![a](d").append(number).append(".svg)\n");
            drawing(number, "", content);
        }
        List<String> heads = List.of("<!DOCTYPE svg SYSTEM 'http://$host/x.dtd'>", "<?xml-stylesheet href='http://$host/x.css' type='text/css'?>",
                "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:$out/secret.txt'>]>", "<!DOCTYPE svg [<!ENTITY % e SYSTEM 'http://$host/x.dtd'> %e;]>",
                "<!DOCTYPE svg SYSTEM '$out/secret.dtd'>");
        for (String head : heads) {
            number++;
            text.append("\n![a](d").append(number).append(".svg)\n");
            drawing(number, head, head.contains("ENTITY e") || head.contains("secret.dtd") ? "<text>&e;&secret;</text>" : "<rect/>");
        }

        Press.Print print = print(DESCRIPTION, text.toString());

        assertThat(print.outputs()).isEmpty();
        assertThat(print.problems().stream().filter(problem -> problem.code().matches("svg-refused|picture-damaged")).map(problem -> problem.place().line()))
                .containsExactlyElementsOf(Stream.iterate(5, line -> line + 2).limit(number).toList());
    }

    private void drawing(int number, String head, String content) throws IOException {
        Files.writeString(publication.resolve("d" + number + ".svg"), filled(head
                + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='90' height='90'>" + content + "</svg>"));
    }

    /** What may be there is there, and nothing that runs, fetches or is attached. */
    @Test
    void whatIsAdmittedDoesNothing() throws IOException {
        Files.writeString(publication.resolve("d.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'><rect id='a' width='9' height='9'/><use xmlns:l='http://www.w3.org/1999/xlink' l:href='#a' x='20'/></svg>");
        Press.Print print = print(DESCRIPTION + "identifier: https://example.org/1\n", "# One {#sec-one}\n\nA [link](https://example.org/a), [another](HTTP://example.org/b), "
                + "[mail](mailto:a@example.org), [tel](tel:+963), [in](#sec-one), a note[^1] `<script>alert(1)</script>` \\<script>.\n\n"
                + "[^1]: See [there](https://example.org/?q=%3Cscript%3E).\n\n![A drawing](d.svg){alt=x}\n\n![A picture](p.png){alt=x}\n");

        assertThat(print.outputs()).hasSize(2);
        assertThat(PdfContents.suspects(print.outputs().get(0).file())).isEmpty();
        assertThat(PdfContents.links(print.outputs().get(0).file())).allMatch(link -> link.matches("(?i)(https?|mailto|tel):.*")).hasSize(5);
        entries(print.outputs().get(1).file()).forEach((name, bytes) -> {
            String content = new String(bytes, StandardCharsets.UTF_8);
            if (name.matches(".*\\.(xhtml|opf|svg|ncx|xml)")) {
                assertThat(content).as(name).doesNotContain("<script").doesNotContain("javascript:").doesNotContain("file:").doesNotContain("<iframe")
                        .doesNotContainPattern("\\son[a-z]+=\"").doesNotContainPattern("(src|poster|data)=\"[a-z]+:").doesNotContain("<!ENTITY");
            }
        });
    }

    private Press.Print print(String description, String text) throws IOException {
        Files.writeString(publication.resolve("publication.yaml"), description);
        Files.writeString(publication.resolve("text.md"), text);
        return print();
    }

    private Press.Print print() throws IOException {
        Press.Print print = Press.print(new Publisher.Request(publication, Set.of(), folder.resolve("out"), Set.of("xml", "fo")));
        for (Problem problem : print.problems()) {
            assertThat(WORDING.message(problem) + WORDING.hint(problem).orElse("")).doesNotContain(Canary.SECRET).doesNotContain("Exception");
        }
        for (Publisher.Output output : print.outputs()) {
            assertThat(new String(Files.readAllBytes(output.file()), StandardCharsets.ISO_8859_1)).doesNotContain(Canary.SECRET);
            if (output.layout().isPresent()) {
                try (PDDocument document = Loader.loadPDF(output.file().toFile())) {
                    assertThat(new PDFTextStripper().getText(document)).doesNotContain(Canary.SECRET);
                }
            } else {
                entries(output.file()).forEach((name, bytes) ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8)).as(name).doesNotContain(Canary.SECRET));
            }
        }
        return print;
    }

    private static Map<String, byte[]> entries(Path epub) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(epub)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
