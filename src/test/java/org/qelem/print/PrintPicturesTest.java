package org.qelem.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.pdf.Press;

/** Pictures and colours of a manuscript in print editions, and what is refused. */
class PrintPicturesTest {

    private static final String EDITIONS = """
            title: A test
            lang: en
            editions:
              print: {format: pdf}
              x3: {format: pdf, profile: print, standard: "PDF/X-3:2003", bleed: 5mm}
            """;

    @TempDir
    private Path folder;

    private static BufferedImage picture(int type, Color from, Color to) {
        BufferedImage image = new BufferedImage(40, 30, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, from, 40, 30, to));
        graphics.fillRect(0, 0, 40, 30);
        graphics.dispose();
        return image;
    }

    private void write(String name, BufferedImage image) throws IOException {
        ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), folder.resolve(name).toFile());
    }

    private Press.Print print(String edition, String markdown) {
        Press.publication(folder, EDITIONS, Map.of("text.md", markdown));
        return Press.print(new Publisher(folder, edition).request());
    }

    /** A request for one edition. */
    private record Publisher(Path folder, String edition) {
        org.qelem.Publisher.Request request() {
            return new org.qelem.Publisher.Request(folder, Set.of(edition), folder.resolve("out"), Set.of());
        }
    }

    private static PDPage lastPage(PDDocument document) {
        return document.getPage(document.getNumberOfPages() - 1);
    }

    private static List<PDImageXObject> pictures(PDDocument document) throws IOException {
        List<PDImageXObject> pictures = new ArrayList<>();
        Set<COSBase> masks = new HashSet<>();
        PDResources resources = lastPage(document).getResources(); // FOP gives all pages the same
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                PDImageXObject picture = (PDImageXObject) resources.getXObject(name);
                pictures.add(picture);
                masks.add(picture.getCOSObject().getDictionaryObject(COSName.SMASK));
            }
        }
        pictures.removeIf(picture -> masks.contains(picture.getCOSObject()));
        return pictures;
    }

    @Test
    void picturesAreSeparatedAndGreyOnesAreBlack() throws IOException {
        write("colour.png", picture(BufferedImage.TYPE_INT_RGB, Color.RED, Color.BLUE));
        write("photo.jpg", picture(BufferedImage.TYPE_INT_RGB, new Color(0x336699), new Color(0xCC9933)));
        write("grey.png", picture(BufferedImage.TYPE_INT_RGB, Color.BLACK, Color.WHITE));
        write("few.gif", picture(BufferedImage.TYPE_BYTE_INDEXED, Color.RED, Color.RED));
        write("opaque.png", picture(BufferedImage.TYPE_INT_ARGB, Color.GREEN, Color.RED));

        Press.Print print = print("x3", "![A picture](colour.png)\n\n![A picture](photo.jpg)\n\n![A picture](grey.png)\n\n![A picture](few.gif)\n\n![A picture](opaque.png)\n");

        assertThat(print.complaints()).isEmpty();
        try (PDDocument document = Loader.loadPDF(print.outputs().get(0).file().toFile())) {
            Map<String, Integer> kinds = new TreeMap<>();
            for (PDImageXObject picture : pictures(document)) {
                COSStream stream = picture.getCOSObject();
                assertThat(stream.containsKey(COSName.SMASK)).isFalse();
                String kind = stream.getDictionaryObject(COSName.COLORSPACE) instanceof COSArray indexed
                        ? "Indexed " + indexed.getName(1) : stream.getNameAsString(COSName.COLORSPACE);
                kinds.merge(kind, 1, Integer::sum);
                assertThat(picture.getImage().getWidth()).isEqualTo(40);
            }
            assertThat(kinds.get("DeviceGray")).isEqualTo(1);
            assertThat(kinds.getOrDefault("DeviceCMYK", 0) + kinds.getOrDefault("Indexed DeviceCMYK", 0)).isEqualTo(4);
            assertThat(kinds.keySet()).isSubsetOf("DeviceGray", "DeviceCMYK", "Indexed DeviceCMYK");
            PDRectangle trim = document.getPage(1).getTrimBox();
            PDRectangle media = document.getPage(1).getMediaBox();
            assertThat(media).as("a sheet without marks ends with the bleed").hasToString(document.getPage(1).getBleedBox().toString());
            assertThat((media.getWidth() - trim.getWidth()) / 2 * 25.4 / 72).isBetween(4.99, 5.01);
        }
    }

    @Test
    void theInksOfAPictureAreThoseOfItsColours() throws IOException {
        BufferedImage image = picture(BufferedImage.TYPE_INT_RGB, Color.WHITE, Color.WHITE);
        image.setRGB(3, 0, 0xFF0000);
        write("p.png", image);

        Press.Print print = print("print", "![A picture](p.png)\n");

        try (PDDocument document = Loader.loadPDF(print.outputs().get(0).file().toFile())) {
            byte[] inks = pictures(document).get(0).getCOSObject().createInputStream().readAllBytes();
            assertThat(inks).hasSize(40 * 30 * 4);
            assertThat(new byte[] {inks[0], inks[1], inks[2], inks[3]}).as("paper").containsOnly(0);
            assertThat(inks[12] & 0xFF).as("cyan of red").isLessThan(20);
            assertThat(inks[13] & 0xFF).as("magenta of red").isGreaterThan(230);
            assertThat(inks[14] & 0xFF).as("yellow of red").isGreaterThan(230);
            assertThat(inks[15] & 0xFF).as("black of red").isLessThan(20);
        }
    }

    @Test
    void whatIsTransparentIsToldAtItsPlaceAndRefusedWhereItMustNotBe() throws IOException {
        write("veil.png", picture(BufferedImage.TYPE_INT_ARGB, new Color(255, 0, 0, 80), new Color(0, 0, 255, 200)));
        String text = "Words.\n\n![A picture](veil.png)\n";

        Press.Print kept = print("print", text);
        assertThat(kept.complaints()).containsExactly("transparency-kept text.md:3:1");
        try (PDDocument document = Loader.loadPDF(kept.outputs().get(0).file().toFile())) {
            PDPage page = document.getPage(2);
            assertThat(page.getCOSObject().getCOSDictionary(COSName.GROUP).getCOSName(COSName.CS)).isEqualTo(COSName.DEVICECMYK);
            assertThat(pictures(document)).singleElement().satisfies(picture -> {
                assertThat(picture.getCOSObject().getCOSName(COSName.COLORSPACE)).isEqualTo(COSName.DEVICECMYK);
                assertThat(picture.getSoftMask()).isNotNull();
            });
        }

        Press.Print refused = print("x3", text);
        assertThat(refused.complaints()).containsExactly("transparency-refused text.md:3:1");
        assertThat(refused.outputs()).isEmpty();
    }

    @Test
    void aDrawingIsSeparatedWithItsGradients() throws IOException {
        Files.writeString(folder.resolve("d.svg"), """
                <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><defs><linearGradient id="g">
                <stop offset="0" stop-color="#ff0000"/><stop offset="1" stop-color="#0000ff"/></linearGradient></defs>
                <rect width="100" height="20" fill="url(#g)"/><rect y="30" width="50" height="10" fill="#00c000" stroke="#c000c0"/></svg>
                """);

        Press.Print print = print("x3", "![A picture](d.svg)\n");

        assertThat(print.complaints()).isEmpty();
        try (PDDocument document = Loader.loadPDF(print.outputs().get(0).file().toFile())) {
            int gradients = 0;
            for (PDPage page : document.getPages()) {
                for (Painted.Mark mark : Painted.on(page)) {
                    assertThat(mark.color() == null || Set.of("DeviceGray", "DeviceCMYK", "Pattern").contains(mark.space())).isTrue();
                }
            }
            for (COSName name : lastPage(document).getResources().getPatternNames()) {
                PDShadingPattern pattern = (PDShadingPattern) lastPage(document).getResources().getPattern(name);
                assertThat(pattern.getShading().getColorSpace().getName()).isEqualTo("DeviceCMYK");
                assertThat(pattern.getShading().evalFunction(0.5f)).hasSize(4);
                gradients++;
            }
            assertThat(gradients).isEqualTo(1);
        }
    }

    @Test
    void pagesFromRightToLeftAreBoundAtTheRight() throws IOException {
        Press.publication(folder, "title: اختبار\nlang: ar\neditions:\n  print: {format: pdf, binding: 10mm, crop-marks: true}\n",
                Map.of("text.md", "# عنوان\n\n" + "هذا نص عربي طويل يملأ السطر كله من أوله إلى آخره. ".repeat(12) + "\n\n" + "نص آخر في الصفحات. ".repeat(400)));

        Press.Print print = Press.print(folder);

        assertThat(print.complaints()).isEmpty();
        try (PDDocument document = Loader.loadPDF(print.outputs().get(0).file().toFile())) {
            // page 1 holds the contents; 2 and 3 hold text
            double verso = rightEdge(document.getPage(3));
            double recto = rightEdge(document.getPage(4));
            assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()).startsWith("i", "ii");
            assertThat(verso - recto).as("a recto has its spine at the right, and the text further from it").isBetween(2 * 28.3, 2 * 28.4);
        }
    }

    private static double rightEdge(PDPage page) throws IOException {
        return Painted.on(page).stream().filter(mark -> mark.kind().equals("glyph")).mapToDouble(mark -> mark.area().getX()).max().orElseThrow();
    }

    @Test
    void aBindingThatLeavesNoMarginIsRefusedAtItsEdition() {
        Press.publication(folder, "title: A test\nlang: en\neditions:\n  print:\n    binding: 31.3mm\n", Map.of("text.md", "Text.\n"));
        assertThat(Press.print(folder).complaints()).as("39.38 mm less 31.3 mm is enough").isEmpty();

        Press.publication(folder, "title: A test\nlang: en\neditions:\n  print:\n    binding: 31.5mm\n", Map.of("text.md", "Text.\n"));
        assertThat(Press.print(folder).complaints()).containsExactly("binding-too-wide publication.yaml:4:3");
    }
}
