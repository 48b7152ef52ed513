package org.qelem.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qelem.Publisher;
import org.qelem.manuscript.Print.Standard;
import org.qelem.pdf.Press;
import org.qelem.print.Painted;

/**
 * The study's print edition as the publication declares it, PDF/X-4; and the same as PDF/X-3, with a wider binding, sections
 * on rectos, and sheets of eight pages.
 */
class StudyPrintTest {

    private static final double MM = 72 / 25.4;
    private static final double NEAR = 0.05;
    private static final Map<Standard, Publisher.Output> OUTPUTS = new EnumMap<>(Standard.class);
    private static final Map<Standard, PDDocument> DOCUMENTS = new EnumMap<>(Standard.class);
    private static final Map<Standard, Double> BINDING = Map.of(Standard.PDF_X_4, 4 * MM, Standard.PDF_X_3, 9 * MM);
    private static final double MARGIN = 39.38 * MM;

    @BeforeAll
    static void build() throws IOException {
        Path out = Press.HOME.resolve("target/test-publications/print");
        OUTPUTS.put(Standard.PDF_X_4, print(StudyPdf.FOLDER, out));
        Path copy = out.resolve("study-x3");
        try (Stream<Path> files = Files.walk(StudyPdf.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(StudyPdf.FOLDER.relativize(file));
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
        String description = Files.readString(copy.resolve("publication.yaml"));
        assertThat(description).contains("standard: PDF/X-4", "binding: 4mm", "page-multiple: 4");
        Files.writeString(copy.resolve("publication.yaml"), description.replace("standard: PDF/X-4", "standard: PDF/X-3:2003\n    sections: recto")
                .replace("binding: 4mm", "binding: 9mm").replace("page-multiple: 4", "page-multiple: 8"));
        OUTPUTS.put(Standard.PDF_X_3, print(copy, out));
        for (Map.Entry<Standard, Publisher.Output> output : OUTPUTS.entrySet()) {
            DOCUMENTS.put(output.getKey(), Loader.loadPDF(output.getValue().file().toFile()));
        }
    }

    private static Publisher.Output print(Path folder, Path out) {
        Press.Print print = Press.print(new Publisher.Request(folder, Set.of("print"), out, Set.of()));
        assertThat(print.outputs()).as(print.problems().toString()).hasSize(1);
        return print.outputs().get(0);
    }

    @AfterAll
    static void close() throws IOException {
        for (PDDocument document : DOCUMENTS.values()) {
            document.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void saysWhatItIsAndForWhichPress(Standard standard) throws IOException {
        PDDocument document = DOCUMENTS.get(standard);
        COSDictionary info = document.getDocumentInformation().getCOSObject();
        assertThat(info.getString("GTS_PDFXVersion")).isEqualTo(standard == Standard.PDF_X_4 ? "PDF/X-4" : "PDF/X-3:2003");
        assertThat(info.getCOSName(COSName.TRAPPED)).isEqualTo(COSName.getPDFName("False"));
        assertThat(info.keySet()).contains(COSName.TITLE, COSName.CREATION_DATE, COSName.MOD_DATE, COSName.PRODUCER, COSName.CREATOR);
        COSArray id = document.getDocument().getTrailer().getCOSArray(COSName.ID);
        assertThat(id.size()).isEqualTo(2);

        List<PDOutputIntent> intents = document.getDocumentCatalog().getOutputIntents();
        assertThat(intents).hasSize(1);
        assertThat(intents.get(0).getCOSObject().getCOSName(COSName.S).getName()).isEqualTo("GTS_PDFX");
        assertThat(intents.get(0).getOutputConditionIdentifier()).isEqualTo("FOGRA39");
        assertThat(intents.get(0).getRegistryName()).isEqualTo("http://www.color.org");
        assertThat(intents.get(0).getDestOutputIntent().getInt(COSName.N)).isEqualTo(4);
        byte[] profile = Files.readAllBytes(Press.HOME.resolve("src/main/resources/org/qelem/colour/FOGRA39L_coated.icc"));
        Arrays.fill(profile, 40, 44, (byte) 0); // the platform, which changes no colour (ICC.1:2022, 7.2.10)
        assertThat(intents.get(0).getDestOutputIntent().createInputStream().readAllBytes()).isEqualTo(profile);

        String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        assertThat(xmp).contains("<pdf:Trapped>False</pdf:Trapped>", "<xmpMM:DocumentID>uuid:", "<xmpMM:VersionID>1<",
                "<xmpMM:RenditionClass>default<", "<xmp:CreateDate>", "<xmp:ModifyDate>", "<xmp:MetadataDate>", "<rdf:Alt>")
                .doesNotContain("pdfaid", "pdfuaid");
        assertThat(xmp.contains("<pdfxid:GTS_PDFXVersion>PDF/X-4<")).isEqualTo(standard == Standard.PDF_X_4);
    }

    @Test
    void isOfTheVersionThatTheStandardIsFor() throws IOException {
        String x3 = Files.readString(OUTPUTS.get(Standard.PDF_X_3).file(), StandardCharsets.ISO_8859_1);
        assertThat(x3).startsWith("%PDF-1.4").contains("\nxref\n").doesNotContain("/ObjStm").doesNotContain("/Type /XRef");
        assertThat(Files.readString(OUTPUTS.get(Standard.PDF_X_4).file(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.6");
        for (PDDocument document : DOCUMENTS.values()) {
            assertThat(document.isEncrypted()).isFalse();
            assertThat(document.getDocumentCatalog().getCOSObject().containsKey(COSName.VERSION)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void thePageLiesInItsBleedAndThisOnTheSheet(Standard standard) {
        for (PDPage page : DOCUMENTS.get(standard).getPages()) {
            assertThat(page.getCOSObject().containsKey(COSName.CROP_BOX)).isFalse();
            assertThat(page.getCOSObject().containsKey(COSName.ART_BOX)).isFalse();
            PDRectangle trim = page.getTrimBox();
            assertThat(trim.getWidth() / MM).isCloseTo(210, within(NEAR));
            assertThat(trim.getHeight() / MM).isCloseTo(297, within(NEAR));
            assertAround(page.getBleedBox(), trim, 3);
            assertAround(page.getMediaBox(), trim, 10);
        }
    }

    private static void assertAround(PDRectangle outer, PDRectangle inner, double millimetres) {
        assertThat((inner.getLowerLeftX() - outer.getLowerLeftX()) / MM).isCloseTo(millimetres, within(NEAR));
        assertThat((inner.getLowerLeftY() - outer.getLowerLeftY()) / MM).isCloseTo(millimetres, within(NEAR));
        assertThat((outer.getUpperRightX() - inner.getUpperRightX()) / MM).isCloseTo(millimetres, within(NEAR));
        assertThat((outer.getUpperRightY() - inner.getUpperRightY()) / MM).isCloseTo(millimetres, within(NEAR));
    }

    /** Each colour that is painted, and each colour space that any object of the file names, used or not. */
    @ParameterizedTest
    @EnumSource(Standard.class)
    void everyColourIsOfThePress(Standard standard) throws IOException {
        Set<String> painted = new TreeSet<>();
        for (PDPage page : DOCUMENTS.get(standard).getPages()) {
            Painted.on(page).stream().filter(mark -> mark.color() != null).forEach(mark -> painted.add(mark.space()));
        }
        assertThat(painted).containsExactly("DeviceCMYK", "DeviceGray", "Separation");
        assertThat(namesIn(DOCUMENTS.get(standard))).contains("DeviceCMYK")
                .doesNotContain("DeviceRGB", "CalRGB", "CalGray", "Lab", "ICCBased", "DefaultRGB");
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void nothingActsAndNothingLiesOverThePage(Standard standard) {
        for (PDPage page : DOCUMENTS.get(standard).getPages()) {
            assertThat(page.getCOSObject().containsKey(COSName.ANNOTS)).isFalse();
        }
        assertThat(namesIn(DOCUMENTS.get(standard))).doesNotContain("URI", "GoTo", "Launch", "JavaScript", "OpenAction", "AA", "Outlines",
                "Link", "OBJR", "EmbeddedFiles", "AcroForm");
    }

    @Test
    void nothingIsTransparent() {
        for (PDDocument document : DOCUMENTS.values()) {
            assertThat(namesIn(document)).doesNotContain("SMask", "ca", "CA", "BM", "Group", "Transparency", "TR", "HT");
        }
    }

    /** The names of all objects of a file: keys and values. */
    private static Set<String> namesIn(PDDocument document) {
        Set<String> names = new TreeSet<>();
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            collect(document.getDocument().getObjectFromPool(key).getObject(), names);
        }
        return names;
    }

    private static void collect(COSBase object, Set<String> names) {
        if (object instanceof COSName name) {
            names.add(name.getName());
        } else if (object instanceof COSArray array) {
            array.forEach(item -> collect(item, names));
        } else if (object instanceof COSDictionary dictionary) {
            dictionary.entrySet().forEach(entry -> {
                names.add(entry.getKey().getName());
                collect(entry.getValue(), names);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void blackLettersAreOnTheBlackPlateAlone(Standard standard) throws IOException {
        int black = 0;
        int coloured = 0;
        for (PDPage page : DOCUMENTS.get(standard).getPages()) {
            for (Painted.Mark mark : Painted.on(page)) {
                if (mark.kind().equals("glyph")) {
                    float[] inks = mark.color().getComponents();
                    boolean isGrey = mark.space().equals("DeviceGray");
                    boolean isBlack = !isGrey && Arrays.equals(inks, new float[] {0, 0, 0, 1});
                    assertThat(isGrey && inks[0] == 0).as("a black that is cut out").isFalse();
                    assertThat(mark.over()).as("printed over what lies below").isEqualTo(isBlack);
                    black += isBlack ? 1 : 0;
                    coloured += isGrey || isBlack ? 0 : 1;
                    // the darkest colour of the theme or the map has a hue
                    assertThat(isGrey || isBlack || inks[0] + inks[1] + inks[2] > 0.9 && inks[3] < 0.7).as("inks of a letter").isTrue();
                }
            }
        }
        assertThat(black).isGreaterThan(60_000);
        assertThat(coloured).as("letters of headings, marks and numbers").isBetween(500, 3000);
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void everyPageHasEightMarksOutsideOfTheBleed(Standard standard) throws IOException {
        for (PDPage page : DOCUMENTS.get(standard).getPages()) {
            List<Painted.Mark> marks = Painted.on(page).stream().filter(mark -> mark.color() != null && mark.space().equals("Separation")).toList();
            assertThat(marks).hasSize(8);
            PDRectangle trim = page.getTrimBox();
            PDRectangle bleed = page.getBleedBox();
            Rectangle2D within = new Rectangle2D.Double(bleed.getLowerLeftX(), bleed.getLowerLeftY(), bleed.getWidth(), bleed.getHeight());
            PDRectangle media = page.getMediaBox();
            Rectangle2D sheet = new Rectangle2D.Double(media.getLowerLeftX(), media.getLowerLeftY(), media.getWidth(), media.getHeight());
            for (Painted.Mark mark : marks) {
                Rectangle2D line = mark.area();
                assertThat(within.intersectsLine(line.getMinX(), line.getMinY(), line.getMaxX(), line.getMaxY())).isFalse();
                assertThat(sheet.contains(line.getMinX(), line.getMinY()) && sheet.contains(line.getMaxX(), line.getMaxY())).isTrue();
                assertThat(Math.max(line.getWidth(), line.getHeight()) / MM).isCloseTo(5, within(NEAR));
                if (line.getWidth() > line.getHeight()) {
                    assertThat(List.of(trim.getLowerLeftY(), trim.getUpperRightY())).contains((float) line.getMinY());
                } else {
                    assertThat(List.of(trim.getLowerLeftX(), trim.getUpperRightX())).contains((float) line.getMinX());
                }
                assertThat(mark.color().getComponents()).containsExactly(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void theGroundOfTheCoverReachesTheBleed(Standard standard) throws IOException {
        PDPage cover = DOCUMENTS.get(standard).getPage(0);
        PDRectangle bleed = cover.getBleedBox();
        assertThat(Painted.on(cover)).filteredOn(mark -> mark.kind().equals("fill")).anySatisfy(mark -> {
            assertThat(mark.area().getMinX()).isCloseTo(bleed.getLowerLeftX(), within(NEAR));
            assertThat(mark.area().getMaxX()).isCloseTo(bleed.getUpperRightX(), within(NEAR));
            assertThat(mark.area().getMaxY()).isCloseTo(bleed.getUpperRightY(), within(NEAR));
            assertThat(mark.color().getComponents()).as("the inks that the theme names").containsExactly(0.85f, 0.45f, 0.35f, 0.45f);
        });
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void theLinesOfTheCoverHaveOneEdge(Standard standard) throws IOException {
        List<PdfLines.Line> cover = lines(standard).stream().filter(line -> line.page() == 1).toList();
        assertThat(cover).hasSize(3).allSatisfy(line -> assertThat((double) line.x()).as(line.text()).isCloseTo(MARGIN, within(0.5)));
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void theMarginsAreMirroredAndTheMeasureStays(Standard standard) throws IOException {
        Map<Boolean, Set<Long>> edges = Map.of(true, new TreeSet<>(), false, new TreeSet<>());
        lines(standard).stream().filter(line -> line.font().equals("SourceSerif4-Regular") && line.size() == 11 && line.text().length() > 60)
                .forEach(line -> edges.get(line.page() % 2 == 1).add(Math.round(line.x() * 2.0)));
        double binding = BINDING.get(standard);
        assertThat(edges.get(true)).as("rectos").contains(Math.round((MARGIN + binding) * 2)).doesNotContain(Math.round((MARGIN - binding) * 2));
        assertThat(edges.get(false)).as("versos").contains(Math.round((MARGIN - binding) * 2)).doesNotContain(Math.round((MARGIN + binding) * 2));
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void thePageNumberStandsAtTheForeEdge(Standard standard) throws IOException {
        String[] labels = labels(standard);
        List<PdfLines.Line> headers = lines(standard).stream().filter(line -> line.size() == 8 && line.y() < 80).toList();
        assertThat(headers).hasSizeGreaterThan(25).allSatisfy(header -> {
            String number = labels[header.page() - 1];
            assertThat(header.text()).startsWith(header.page() % 2 == 0 ? number + " Rojava" : "ISIS").endsWith(header.page() % 2 == 0 ? "Syria" : "NRLS " + number);
        });
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void rectosHaveOddNumbersAndTheSheetsAreFull(Standard standard) throws IOException {
        String[] labels = labels(standard);
        assertThat(labels).startsWith("i", "ii", "1");
        for (int i = 2; i < labels.length; i++) {
            assertThat(labels[i]).isEqualTo(Integer.toString(i - 1));
        }
        assertThat(labels.length % (standard == Standard.PDF_X_4 ? 4 : 8)).isZero();
        assertThat(OUTPUTS.get(standard).layout().orElseThrow().pages()).isEqualTo(labels.length);
        assertThat(lines(standard)).as("the back of the cover").noneMatch(line -> line.page() == 2);
    }

    @Test
    void sectionsBeginOnRectosWhereTheyShall() throws IOException {
        List<Integer> rectos = headings(Standard.PDF_X_3);
        assertThat(rectos).hasSize(7).allMatch(page -> page % 2 == 1);
        List<PdfLines.Line> lines = lines(Standard.PDF_X_3);
        List<Integer> blank = new ArrayList<>();
        for (int page : rectos) {
            if (lines.stream().noneMatch(line -> line.page() == page - 1)) {
                blank.add(page - 1);
            }
        }
        assertThat(blank).as("blank pages, which have no running header").hasSizeGreaterThan(1);
        assertThat(headings(Standard.PDF_X_4)).anyMatch(page -> page % 2 == 0);
    }

    private static List<Integer> headings(Standard standard) throws IOException {
        return lines(standard).stream().filter(line -> line.size() == 17 && !line.text().equals("Contents")).map(PdfLines.Line::page).distinct().toList();
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void theWordsAreThoseOfTheScreen(Standard standard) throws IOException {
        Map<String, List<String>> screen = new PdfStreams(StudyPdf.get().lines()).words();
        Map<String, List<String>> print = new PdfStreams(lines(standard)).words();
        assertThat(print.keySet()).isEqualTo(screen.keySet());
        screen.forEach((stream, words) -> assertThat(Words.firstDifference(words, print.get(stream))).as(stream).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void everyFontIsEmbedded(Standard standard) throws IOException {
        int fonts = 0;
        for (PDPage page : DOCUMENTS.get(standard).getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
                fonts++;
            }
        }
        assertThat(fonts).isGreaterThan(20);
    }

    @Test
    void theSpineIsThatOfTheLeaves() {
        // 32 pages are 16 leaves of 115 g/m² and 0.9 cm³/g: 0.1035 mm each
        assertThat(OUTPUTS.get(Standard.PDF_X_4).layout().orElseThrow().pages()).isEqualTo(32);
        assertThat(OUTPUTS.get(Standard.PDF_X_4).spine().orElseThrow()).isCloseTo(1.656, within(0.0001));
    }

    private static String[] labels(Standard standard) throws IOException {
        return DOCUMENTS.get(standard).getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
    }

    private static List<PdfLines.Line> lines(Standard standard) throws IOException {
        return PdfLines.of(DOCUMENTS.get(standard));
    }
}
