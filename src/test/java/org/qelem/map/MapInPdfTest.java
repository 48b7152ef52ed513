package org.qelem.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qelem.problem.Problems;

/** The study's map, drawn, set on a page by FOP and read back: vectors and live text in embedded fonts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapInPdfTest {

    private static final Path ROOT = Path.of("seeds", "isis-defection");

    private final MapFigure figure = new MapFigure(
            new Processor(false), Path.of("stylesheets", "map", "map.xsl"), MapFonts.FACES, Optional.empty());

    @Test
    void theTextIsLive() throws Exception {
        try (PDDocument pdf = pdf("en", Medium.SCREEN)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains("Idlib", "JebelBashri", "Al-Sukhnah", "DeirAl-Zor", "Tarmiya", "SYRIA", "IRAQ",
                    "AreaofISIScellactivity", "Potentialcorridor,thoughtlikelier", "Schematic:");
            assertThat(text.split("Tarmiya", -1)).as("halos are no second text").hasSize(2);
        }
    }

    @Test
    void theFontsAreEmbedded() throws Exception {
        try (PDDocument pdf = pdf("en", Medium.SCREEN)) {
            List<PDFont> fonts = fonts(pdf.getPage(0).getResources());
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("SourceSans3");
            });
        }
        try (PDDocument pdf = pdf("ar", Medium.SCREEN)) {
            assertThat(fonts(pdf.getPage(0).getResources())).isNotEmpty()
                    .allSatisfy(font -> assertThat(font.getName()).contains("Vazirmatn"));
        }
    }

    @Test
    void nothingIsAnImage() throws Exception {
        for (Medium medium : Medium.values()) {
            try (PDDocument pdf = pdf("en", medium)) {
                PDResources resources = pdf.getPage(0).getResources();
                for (COSName name : resources.getXObjectNames()) {
                    assertThat(resources.isImageXObject(name)).as("%s in %s", name, medium).isFalse();
                }
                assertThat(operators(pdf.getPage(0))).doesNotContain("BI").contains("BT", "S", "f*");
            }
        }
    }

    @Test
    void printHasCmykAndGreyAlone() throws Exception {
        try (PDDocument pdf = pdf("en", Medium.PRINT)) {
            assertThat(operators(pdf.getPage(0))).contains("k", "K", "g", "G").doesNotContain("rg", "RG");
        }
    }

    private PDDocument pdf(String language, Medium medium) throws Exception {
        Problems problems = new Problems();
        MapDrawing drawing = figure.draw(ROOT, ROOT.resolve("figures").resolve("corridors.map.yaml"), language, medium, problems).orElseThrow();
        String page = """
                <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format">
                  <fo:layout-master-set><fo:simple-page-master master-name="page" page-width="420pt" page-height="380pt" margin="10pt">
                    <fo:region-body/></fo:simple-page-master></fo:layout-master-set>
                  <fo:page-sequence master-reference="page"><fo:flow flow-name="xsl-region-body"><fo:block>
                    <fo:instream-foreign-object>%s</fo:instream-foreign-object></fo:block></fo:flow></fo:page-sequence>
                </fo:root>""".formatted(drawing.svg());
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new StreamSource(new StringReader(page)),
                new SAXResult(fop().newFop("application/pdf", pdf).getDefaultHandler()));
        return Loader.loadPDF(pdf.toByteArray());
    }

    private static FopFactory fop() throws Exception {
        String fonts = MapFonts.FACES.stream().map(face -> """
                <font embed-url="%s"><font-triplet name="%s" style="%s" weight="%s"/></font>""".formatted(face.file().toUri(),
                face.family(), face.italic() ? "italic" : "normal", face.bold() ? "bold" : "normal")).collect(Collectors.joining());
        String configuration = """
                <fop version="1.0"><use-cache>false</use-cache><renderers><renderer mime="application/pdf"><fonts>%s</fonts>
                </renderer></renderers></fop>""".formatted(fonts);
        return new FopConfParser(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)), new File(".").toURI())
                .getFopFactoryBuilder().build();
    }

    private static List<PDFont> fonts(PDResources resources) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                fonts.addAll(fonts(form.getResources()));
            }
        }
        return fonts;
    }

    private static Set<String> operators(PDPage page) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            if (token instanceof Operator operator) {
                names.add(operator.getName());
            }
        }
        return names;
    }
}
