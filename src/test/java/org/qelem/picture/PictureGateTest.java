package org.qelem.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

class PictureGateTest {

    private static final String PIXEL = "data:image/png;base64," + Base64.getEncoder().encodeToString(RasterPictures.picture("png", 1, 1));

    @TempDir
    private Path folder;

    static Stream<Arguments> damaged() {
        byte[] png = RasterPictures.picture("png", 60, 40);
        byte[] garbled = png.clone();
        garbled[png.length / 2] ^= 0x55;
        return Stream.of(
                Arguments.of("a PNG cut off in its header", "p.png", Arrays.copyOf(png, 30)),
                Arguments.of("a PNG cut off in the middle", "p.png", Arrays.copyOf(png, png.length / 2)),
                Arguments.of("a PNG without its end", "p.png", Arrays.copyOf(png, png.length - 6)),
                Arguments.of("a PNG with a wrong byte", "p.png", garbled),
                Arguments.of("a PNG without pixels", "p.png", RasterPictures.withSize(png, 0, 7)),
                Arguments.of("a PNG with a bomb for a profile", "p.png", RasterPictures.withProfile(png, new byte[64 << 20])),
                Arguments.of("a PNG with a broken profile", "p.png", RasterPictures.withProfile(png, new byte[3000])),
                Arguments.of("a PNG with half a profile", "p.png", RasterPictures.withProfile(png, Arrays.copyOf(RasterPictures.profile(), RasterPictures.profile().length / 2))),
                Arguments.of("a JPEG with half a profile", "p.jpg", RasterPictures.withSegment(RasterPictures.picture("jpg", 60, 40), Arrays.copyOf(RasterPictures.profile(), RasterPictures.profile().length / 2))),
                Arguments.of("half a JPEG", "p.jpg", Arrays.copyOf(RasterPictures.picture("jpg", 200, 200), 700)),
                Arguments.of("a JPEG without a header", "p.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDA, 0, 2, 0, 0, (byte) 0xFF, (byte) 0xD9}),
                Arguments.of("half a GIF", "p.gif", Arrays.copyOf(RasterPictures.picture("gif", 60, 40), 50)),
                Arguments.of("an empty file", "p.png", new byte[0]),
                Arguments.of("a text", "p.jpg", "no picture at all".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("half an SVG", "p.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void aDamagedPictureIsRefused(String what, String name, byte[] bytes) throws IOException {
        assertThat(refusal(name, bytes)).startsWith("picture-damaged t.md:3:1 [" + name);
    }

    static Stream<String> refusedSvg() {
        return Stream.of(
                "<script>1</script>", "<symbol id='s'/><use href='#s'/>", "<text><tref xlink:href='file:/etc/hostname'/></text>", "<image xlink:href='../../secret.png'/>",
                "<image xlink:href='http://example.org/x.png'/>", "<image xlink:href='#a'/>", "<use xlink:href='other.svg#a'/>", "<use xlink:href='file:/x.svg#a'/>",
                "<image xlink:href='data:image/svg+xml;base64,PHN2Zy8+'/>", "<image xlink:href='data:image/png;base64,AAAA'/>",
                "<image xlink:href='" + PIXEL.replace("png", "gif") + "'/>",
                "<style>@import 'http://example.org/x.css';</style>", "<style>@font-face{src:url(#x)}</style>",
                "<style>.a{fill:url(http://example.org/x.svg#a)}</style>", "<style>.a{fill:u\\72l(x.svg#a)}</style>",
                "<style>rect{fill:url(#a)}</style>", "<rect style='fill:url(other.svg#a)'/>", "<rect fill='URL( \"file:x#a\")'/>",
                "<rect style='fill:\\75rl(x)'/>", "<rect onclick='x()'/>", "<g xml:base='http://example.org/'/>",
                "<foreignObject/>", "<a xlink:href='file:/x'/>", "<animate/>", "<set/>", "<font-face-uri/>", "<color-profile/>", "<cursor/>",
                "<filter><feImage xlink:href='#a'/></filter>", "<switch/>", "<?xml-stylesheet href='x.css'?>",
                "<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='x'/>",
                "<b:multiImage xmlns:b='http://xml.apache.org/batik/ext'/>", "<div xmlns='http://www.w3.org/1999/xhtml'/>",
                // cycles: use, pattern, by way of another, by class
                "<g id='a'><use xlink:href='#a'/></g>", "<g id='a'><use xlink:href='#b'/></g><g id='b'><use xlink:href='#a'/></g>",
                "<pattern id='a'><rect fill='url(#a)'/></pattern>", "<mask id='a'><g mask='url(#a)'/></mask>",
                "<marker id='a'><path marker-end='url(#a)'/></marker>",
                "<style>.c{fill:url(#a)}</style><pattern id='a'><rect class='b c'/></pattern>",
                // expansion: ten to the sixth of one, and a marker at each corner
                bomb(), "<marker id='m'>" + "<path/>".repeat(2000) + "</marker><path marker-mid='url(#m)' d='" + "1 ".repeat(2000) + "'/>",
                "<g>".repeat(120) + "</g>".repeat(120), "<g/>".repeat(10_001), ("<g>" + "<g/>".repeat(9000) + "</g>").repeat(12), chain(300),
                // dashes without number
                "<path stroke-dasharray='1e-5, 0' d='M0 0L90 90'/>", "<path style='stroke-dasharray: .00001' d='M0 0L90 90'/>",
                "<style>.a { stroke-dasharray: 0.001 }</style><line class='a' x1='0' y1='0' x2='5000' y2='0'/>",
                // what Batik does not understand
                "<rect width='x' height='3'/>", "<rect height='3'/>", "<rect width='3' height='3' fill='url(#none)'/>", "<path d='M x'/>",
                "<g transform='matrix(1 2 3)'/>", "<rect width='3' height='3' fill='#zzz'/>", "<circle r='-1'/>");
    }

    @ParameterizedTest
    @MethodSource("refusedSvg")
    void aDrawingThatRunsFetchesOrNeverEndsIsRefused(String content) throws IOException {
        assertThat(refusal("p.svg", svg(content))).startsWith("svg-refused t.md:3:1 [p.svg, ");
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        byte[] drawing = "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:/etc/hostname'>]><svg xmlns='http://www.w3.org/2000/svg'>&e;</svg>".getBytes(StandardCharsets.UTF_8);

        assertThat(refusal("p.svg", drawing)).isEqualTo("svg-refused t.md:3:1 [p.svg, line 1: a document type (DOCTYPE)]");
    }

    @Test
    void theLineIsTold() throws IOException {
        assertThat(refusal("p.svg", svg("\n<g>\n<script/>\n</g>"))).isEqualTo("svg-refused t.md:3:1 [p.svg, line 3: the element script]");
    }

    static Stream<String> admittedSvg() {
        return Stream.of(
                "<title>A</title><desc>B</desc><defs><linearGradient id='a'><stop offset='0'/></linearGradient><radialGradient id='b' xlink:href='#a'/></defs>"
                        + "<rect width='3' height='4' fill='url(#b)' stroke=\"url('#a')\" style='opacity:.5;fill:url(#a)'/>",
                "<linearGradient id='g'/><style>/* url(x) */ .a, .b { fill: url(#g); } text { font-family: Vazirmatn }</style><path class='a' d='M0 0L9 9'/>",
                "<symbol id='s'><circle r='3'/></symbol><use xlink:href='#s'/><use xlink:href='#s' x='4'/>", "<image width='1' height='1' xlink:href='" + PIXEL + "'/>",
                "<text x='1' xml:space='preserve'><tspan dx='1'>كورد</tspan><textPath xlink:href='#p'>b</textPath></text><path id='p' d='M0 0'/>",
                "<filter id='f'><feGaussianBlur stdDeviation='2'/></filter><g filter='url(#f)' data-name='Layer' aria-label='x' role='img'/>",
                "<metadata><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><r:x r:about=''/></r:RDF></metadata>"
                        + "<g xmlns:i='http://www.inkscape.org/namespaces/inkscape' i:label='C:\\x'/>",
                "<marker id='m'><path d='M0 0L1 1'/></marker><path marker-mid='url(#m)' d='M0 0" + "L1 2".repeat(1000) + "'/>",
                "<path stroke='#000' stroke-dasharray='3,2 0' style='stroke-dasharray:none' d='M0 0L900 900'/><path stroke-dasharray='0' d='M0 0L9 9'/>");
    }

    @ParameterizedTest
    @MethodSource("admittedSvg")
    void aPlainDrawingIsAdmitted(String content) throws IOException {
        assertThat(refusal("p.svg", svg(content))).isEmpty();
    }

    @Test
    void picturesOfTheThreeFormatsAreAdmitted() throws IOException {
        for (String format : List.of("png", "jpg", "gif")) {
            assertThat(refusal("p." + format, RasterPictures.picture(format, 60, 40))).isEmpty();
        }
        assertThat(refusal("P.JPEG", RasterPictures.picture("jpg", 60, 40))).isEmpty();
        assertThat(refusal("p.png", RasterPictures.withProfile(RasterPictures.picture("png", 60, 40), RasterPictures.profile()))).as("a small profile").isEmpty();
        assertThat(refusal("p.jpg", RasterPictures.withSegment(RasterPictures.picture("jpg", 60, 40), RasterPictures.profile()))).as("a small profile").isEmpty();
    }

    @Test
    void anotherFormatThanTheNameSaysIsRefused() throws IOException {
        assertThat(refusal("p.jpg", RasterPictures.picture("png", 60, 40))).startsWith("picture-not-its-format t.md:3:1 ");
        assertThat(refusal("p.png", RasterPictures.picture("gif", 60, 40))).startsWith("picture-not-its-format t.md:3:1 ");
    }

    @Test
    void tooManyPixelsAreRefusedBeforeTheyAreDecoded() throws IOException {
        assertThat(refusal("p.png", RasterPictures.withSize(RasterPictures.picture("png", 60, 40), 20_000, 20_000)))
                .isEqualTo("picture-too-large t.md:3:1 [p.png, 20000 × 20000 pixels, 100 million pixels]");
        byte[] gif = RasterPictures.picture("gif", 60, 40);
        gif[6] = gif[7] = gif[8] = gif[9] = (byte) 0xFF;
        assertThat(refusal("p.gif", gif)).startsWith("picture-too-large ");
        byte[] jpeg = RasterPictures.picture("jpg", 60, 40);
        for (int i = 0; i < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                Arrays.fill(jpeg, i + 5, i + 9, (byte) 0x7F);
            }
        }
        assertThat(refusal("p.jpg", jpeg)).startsWith("picture-too-large ");
    }

    /** Whatever bytes are wrong: an answer, and soon. */
    @Test
    void fuzzedPicturesEndInAnAnswer() throws IOException {
        Random random = new Random(2026);
        for (String format : List.of("png", "jpg", "gif", "svg")) {
            byte[] sound = format.equals("svg") ? svg("<g id='a'><rect fill='url(#b)' style='x:y'/></g><use xlink:href='#c'/>") : RasterPictures.picture(format, 60, 40);
            for (int round = 0; round < 400; round++) {
                byte[] fuzzed = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
                for (int i = random.nextInt(4); i >= 0; i--) {
                    fuzzed[random.nextInt(fuzzed.length)] = (byte) random.nextInt();
                }
                assertThat(refusal("p." + format, fuzzed)).matches("(?s)|(picture|svg)-[a-z-]+ t.md:3:1 .*");
            }
        }
    }

    private String refusal(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        Problems problems = new Problems();
        boolean admitted = new PictureGate().admits(file, name, new Place("t.md", 3, 1), problems);
        assertThat(problems.hasErrors()).isNotEqualTo(admitted);
        assertThat(problems.all()).hasSizeLessThanOrEqualTo(1);
        return problems.all().stream().map(PictureGateTest::line).findFirst().orElse("");
    }

    private static String line(Problem problem) {
        return problem.code() + " " + problem.place() + " " + problem.arguments();
    }

    private static byte[] svg(String content) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>" + content + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<g id='a0'><rect/></g>");
        for (int i = 1; i < 7; i++) {
            bomb.append("<g id='a").append(i).append("'>").append(("<use xlink:href='#a" + (i - 1) + "'/>").repeat(10)).append("</g>");
        }
        return bomb.toString();
    }

    private static String chain(int length) {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < length; i++) {
            chain.append("<g id='c").append(i).append("'><use xlink:href='#c").append(i + 1).append("'/></g>");
        }
        return chain.toString();
    }
}
