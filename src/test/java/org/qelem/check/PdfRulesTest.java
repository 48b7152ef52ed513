package org.qelem.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.common.function.PDFunctionType2;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qelem.check.typography.TypographyRules;

/** Each rule of a PDF has a fixture that passes and one that fails, for this rule and for no other. */
class PdfRulesTest {

    /** A printer who takes the colours of a screen. */
    private static final String RGB_PRESS = "src/test/cases/check/rgb-press.yaml";

    /** @param code what is found; empty for a fixture that passes, which is near to one that fails */
    private record Case(String rule, String profile, String name, String code, Proof.Change change) {
    }

    private static Case fails(String rule, String profile, String code, Proof.Change change) {
        return new Case(rule, profile, code, code, change);
    }

    private static Case passes(String rule, String profile, String name, Proof.Change change) {
        return new Case(rule, profile, name, "", change);
    }

    @TestFactory
    Stream<DynamicTest> eachFixtureFailsForItsRuleAlone() {
        return cases().map(one -> dynamicTest(one.rule + ", " + one.profile + ": " + one.name, () ->
                assertThat(PdfFixture.codes(Proof.of(one.profile, one.change), one.profile))
                        .isEqualTo(one.code.isEmpty() ? List.of() : List.of(one.code))));
    }

    @Test
    void everyRuleHasAFixtureOfBothKinds() {
        Set<String> rules = PdfRules.all().stream().map(PdfRule::name).collect(Collectors.toSet());
        rules.removeAll(TypographyRules.names()); // see TypographyRulesTest
        assertThat(cases().filter(one -> !one.code.isEmpty()).map(Case::rule).collect(Collectors.toSet())).containsAll(rules);
        assertThat(cases().filter(one -> one.code.isEmpty()).map(Case::rule).collect(Collectors.toSet())).containsAll(rules);
    }

    private static Stream<Case> cases() {
        return Stream.of(pages(), fonts(), pictures(), extras(), boxes(), colours(), overprint()).flatMap(cases -> cases);
    }

    private static Stream<Case> pages() {
        return Stream.of(
                passes("pages-readable", "print", "sound", proof -> { }),
                passes("pages-readable", "screen", "sound", proof -> { }),
                fails("pages-readable", "print", "pages-missing", proof -> proof.document.removePage(0)),
                fails("pages-readable", "print", "page-unreadable", proof -> {
                    COSDictionary spaces = new COSDictionary();
                    spaces.setItem(COSName.getPDFName("Bad"), new COSArray(List.of(COSName.getPDFName("NoSpace"))));
                    proof.page.getResources().getCOSObject().setItem(COSName.COLORSPACE, spaces);
                    proof.page.getCOSObject().setItem(COSName.CONTENTS, new COSArray(List.of(
                            proof.page.getCOSObject().getItem(COSName.CONTENTS), operators(proof, "/Bad cs"))));
                }),
                passes("page-sizes", "print", "two of a size", proof -> filled(proof, proof.page())),
                fails("page-sizes", "print", "page-size-differs", proof -> {
                    var other = proof.page();
                    other.setTrimBox(new PDRectangle(20, 20, 300, 400));
                    filled(proof, other);
                }),
                passes("empty-pages", "print", "one before a part", proof -> filled(proof, proof.page(), proof.page())),
                fails("empty-pages", "print", "page-empty", proof -> {
                    proof.page();
                    filled(proof, proof.page(), proof.page());
                }),
                passes("empty-pages", "print", "up to a multiple of four at the end", proof -> List.of(proof.page(), proof.page(), proof.page())),
                fails("empty-pages", "print", "page-empty", proof -> List.of(proof.page(), proof.page(), proof.page(), proof.page())),
                fails("empty-pages", "screen", "page-empty", Proof::page));
    }

    private static COSStream operators(Proof proof, String operators) throws IOException {
        COSStream stream = proof.document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write(operators.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return stream;
    }

    /** Puts something onto the last of some pages. */
    private static void filled(Proof proof, org.apache.pdfbox.pdmodel.PDPage... pages) throws IOException {
        try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(proof.document, pages[pages.length - 1])) {
            content.setNonStrokingColor(0f, 0f, 0f, 1f);
            content.addRect(100, 100, 10, 10);
            content.fill();
        }
    }

    private static Stream<Case> fonts() {
        return Stream.of(
                passes("fonts-embedded", "screen", "sound", proof -> { }),
                fails("fonts-embedded", "screen", "font-not-embedded",
                        proof -> proof.text(new PDType1Font(Standard14Fonts.FontName.HELVETICA), "Text", 10, 300)),
                passes("fonts-subset", "screen", "sound", proof -> { }),
                fails("fonts-subset", "screen", "font-not-subset", proof -> proof.text(PDType0Font.load(proof.document,
                        Files.newInputStream(Proof.FONT), false), "Text", 10, 300)),
                passes("fonts-unicode", "screen", "sound", proof -> { }),
                fails("fonts-unicode", "screen", "glyphs-without-unicode", proof -> {
                    PDType0Font font = whole(proof);
                    proof.text(font, "Text", 10, 300);
                    font.getCOSObject().removeItem(COSName.TO_UNICODE);
                }),
                passes("fonts-licence", "print", "sound", proof -> { }),
                fails("fonts-licence", "print", "font-licence", proof -> {
                    PDType0Font font = whole(proof);
                    proof.content.setNonStrokingColor(0f, 0f, 0f, .5f);
                    proof.text(font, "Text", 10, 300);
                    var descriptor = font.getDescendantFont().getFontDescriptor();
                    byte[] bytes = descriptor.getFontFile2().toByteArray();
                    restrict(bytes);
                    descriptor.setFontFile2(new PDStream(proof.document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
                }));
    }

    /** A font with all its tables that passes for a subset. */
    private static PDType0Font whole(Proof proof) throws IOException {
        PDType0Font font = PDType0Font.load(proof.document, Files.newInputStream(Proof.FONT), false);
        font.getCOSObject().setName(COSName.BASE_FONT, "AAAAAA+Whole");
        return font;
    }

    /** Sets fsType in the OS/2 table of a font file to "restricted licence". */
    private static void restrict(byte[] font) {
        java.nio.ByteBuffer file = java.nio.ByteBuffer.wrap(font);
        for (int table = 0; table < file.getShort(4); table++) {
            if (file.getInt(12 + 16 * table) == 0x4F532F32) {
                file.putShort(file.getInt(12 + 16 * table + 8) + 8, (short) 2);
            }
        }
    }

    private static Stream<Case> pictures() {
        return Stream.of(
                passes("picture-resolution", "print", "300 ppi", proof -> proof.content.drawImage(grey(proof, 100), 100, 300, 24, 24)),
                fails("picture-resolution", "print", "picture-resolution-low", proof -> proof.content.drawImage(grey(proof, 100), 100, 300, 48, 48)),
                passes("picture-resolution", "screen", "150 ppi", proof -> proof.content.drawImage(grey(proof, 100), 100, 300, 48, 48)),
                passes("alt-texts", "screen", "a figure with a text", proof -> figure(proof).setAlternateDescription("A house")),
                fails("alt-texts", "screen", "alt-text-missing", PdfRulesTest::figure),
                fails("alt-texts", "screen", "file-untagged", proof -> proof.document.getDocumentCatalog().setStructureTreeRoot(null)),
                passes("icc-profiles", "print", "of a press", proof -> icc(proof, Proof.press())),
                fails("icc-profiles", "print", "icc-profile-broken", proof -> icc(proof, new byte[] {1, 2, 3})));
    }

    private static PDImageXObject grey(Proof proof, int size) throws IOException {
        return LosslessFactory.createFromImage(proof.document, new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY));
    }

    private static PDStructureElement figure(Proof proof) {
        var root = proof.document.getDocumentCatalog().getStructureTreeRoot();
        PDStructureElement figure = new PDStructureElement("Figure", root);
        figure.setPage(proof.page);
        ((PDStructureElement) root.getKids().get(0)).appendKid(figure);
        return figure;
    }

    private static void icc(Proof proof, byte[] profile) throws IOException {
        COSStream stream = proof.document.getDocument().createCOSStream();
        stream.setInt(COSName.N, 4);
        try (var out = stream.createOutputStream()) {
            out.write(profile);
        }
        PDICCBased space = PDICCBased.create(new COSArray(List.of(COSName.ICCBASED, stream)), null);
        proof.content.setNonStrokingColor(new PDColor(new float[] {0, 0, 0, .5f}, space));
        proof.fill();
    }

    private static Stream<Case> extras() {
        return Stream.of(
                passes("encryption", "print", "sound", proof -> { }),
                fails("encryption", "print", "encrypted", proof ->
                        proof.document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()))),
                passes("scripts", "screen", "a link", proof -> proof.page.getAnnotations().add(link(50))),
                fails("scripts", "screen", "script-present", proof ->
                        proof.document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                passes("attachments", "print", "sound", proof -> { }),
                fails("attachments", "print", "attachment-present", PdfRulesTest::attach),
                passes("annotations", "print", "sound", proof -> { }),
                fails("annotations", "print", "annotation-present", proof -> proof.page.getAnnotations().add(link(50))),
                passes("archive-claimed", "screen", "sound", proof -> { }),
                fails("archive-claimed", "screen", "archive-not-claimed",
                        proof -> proof.metadata("xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/' pdfaid:part='3'")),
                passes("standard-claimed", "print", "X-3", proof -> proof.claim("PDF/X-3:2003")),
                fails("standard-claimed", "print", "standard-not-claimed", proof -> proof.document.getDocumentCatalog().setMetadata(null)),
                fails("standard-claimed", "print", "trapping-unknown", proof -> proof.document.getDocumentInformation().setTrapped("Unknown")),
                passes("output-intent", "screen", "sRGB", proof -> { }),
                fails("output-intent", "print", "output-intent-missing", proof -> proof.document.getDocumentCatalog().setOutputIntents(List.of())),
                fails("output-intent", "print", "output-intent-kind", proof -> intent(proof).getCOSObject().setName(COSName.S, "GTS_PDFA1")),
                fails("output-intent", "print", "output-intent-profile", proof ->
                        intent(proof).getCOSObject().removeItem(COSName.DEST_OUTPUT_PROFILE)));
    }

    private static PDOutputIntent intent(Proof proof) {
        return proof.document.getDocumentCatalog().getOutputIntents().get(0);
    }

    private static PDAnnotationLink link(float x) {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(x, 100, 50, 10));
        return link;
    }

    private static void attach(Proof proof) throws IOException {
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile("data.csv");
        specification.setEmbeddedFile(new PDEmbeddedFile(proof.document, new ByteArrayInputStream(new byte[] {1})));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(java.util.Map.of("data.csv", specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(proof.document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        proof.document.getDocumentCatalog().setNames(names);
    }

    private static Stream<Case> boxes() {
        return Stream.of(
                passes("trim-boxes", "print", "sound", proof -> { }),
                fails("trim-boxes", "print", "trim-box", proof -> proof.page.setArtBox(Proof.TRIM)),
                passes("boxes", "print", "sound", proof -> { }),
                fails("boxes", "print", "box-nesting", proof -> proof.page.getCOSObject().setItem(COSName.CROP_BOX,
                        new PDRectangle(-10, 0, 100, 100).getCOSArray())),
                passes("bleed", "print", "to the edge of the sheet", proof -> strip(proof, 0)),
                passes("bleed", "print", "well within the page", proof -> strip(proof, 20)),
                fails("bleed", "print", "bleed-short", proof -> strip(proof, Proof.TRIM.getLowerLeftX())),
                fails("bleed", "print", "bleed-box", proof -> proof.page.setBleedBox(Proof.TRIM)));
    }

    /** A strip from {@code x} to the right. */
    private static void strip(Proof proof, float x) throws IOException {
        proof.content.setNonStrokingColor(0f, 0f, 0f, .5f);
        proof.content.addRect(x, 200, 100, 10);
        proof.content.fill();
    }

    private static Stream<Case> colours() {
        return Stream.of(
                passes("colour-spaces", "print", "CMYK", proof -> fill(proof, 1, 0, 0, 0)),
                fails("colour-spaces", "print", "colour-space-foreign", proof -> {
                    proof.content.setNonStrokingColor(.6f, .2f, .2f);
                    proof.fill();
                }),
                fails("colour-spaces", "print", "colour-space-foreign", proof -> proof.content.drawImage(LosslessFactory.createFromImage(
                        proof.document, new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB)), 100, 300, 24, 24)),
                passes("gamut", "print", "CMYK, however bright", proof -> fill(proof, 1, 0, 1, 0)),
                passes("gamut", RGB_PRESS, "a dull red", proof -> rgb(proof, .6f, .2f, .2f)),
                passes("gamut", RGB_PRESS, "a picture with a few bright pixels", proof -> proof.content.drawImage(red(proof, 9), 100, 300, 24, 24)),
                passes("gamut", "screen", "what a screen shows", proof -> rgb(proof, 0, 1, 0)),
                fails("gamut", RGB_PRESS, "colour-unprintable", proof -> rgb(proof, 0, 1, 0)),
                fails("gamut", RGB_PRESS, "picture-unprintable", proof -> proof.content.drawImage(red(proof, 11), 100, 300, 24, 24)),
                passes("spot-colours", "print", "black by its name", proof -> separation(proof, "Black")),
                fails("spot-colours", "print", "spot-colour", proof -> separation(proof, "Gold")),
                passes("ink-coverage", "print", "300 %", proof -> fill(proof, 1, 1, 0, 1)),
                passes("ink-coverage", "print", "crop marks on all plates", proof -> {
                    proof.page.setMediaBox(new PDRectangle(-20, -20, Proof.SHEET.getWidth() + 40, Proof.SHEET.getHeight() + 40));
                    proof.page.setBleedBox(Proof.SHEET);
                    proof.content.setNonStrokingColor(1f, 1f, 1f, 1f);
                    proof.content.addRect(-15, 100, 14, .1f);
                    proof.content.fill();
                }),
                fails("ink-coverage", "print", "ink-coverage-high", proof -> fill(proof, 1, 1, .1f, 1)),
                fails("ink-coverage", "print", "ink-coverage-high", proof -> proof.content.drawImage(inks(proof), 100, 300, 24, 24)),
                passes("thin-lines", "print", "0.25 pt", proof -> line(proof, .25f, 0)),
                fails("thin-lines", "print", "line-thin", proof -> line(proof, .2f, 0)),
                fails("thin-lines", "print", "line-thin", proof -> line(proof, .4f, .5f)),
                fails("thin-lines", "print", "line-thin", proof -> {
                    proof.content.setNonStrokingColor(0f, 0f, 0f, 1f);
                    proof.content.addRect(100, 200, 50, .1f);
                    proof.content.fill();
                }),
                passes("transparency", "print", "in X-4", PdfRulesTest::transparent),
                fails("transparency", "print", "transparency-present", proof -> {
                    proof.claim("PDF/X-3:2003");
                    transparent(proof);
                }));
    }

    private static void rgb(Proof proof, float red, float green, float blue) throws IOException {
        proof.content.setNonStrokingColor(red, green, blue);
        proof.fill();
    }

    /** A picture of 100 rows, some of which are red. */
    private static PDImageXObject red(Proof proof, int rows) throws IOException {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < rows * 100; i++) {
            image.setRGB(i % 100, i / 100, 0xFF0000);
        }
        return LosslessFactory.createFromImage(proof.document, image);
    }

    private static void fill(Proof proof, float cyan, float magenta, float yellow, float black) throws IOException {
        proof.content.setNonStrokingColor(cyan, magenta, yellow, black);
        proof.fill();
    }

    private static void line(Proof proof, float width, float cyan) throws IOException {
        proof.content.setStrokingColor(cyan, 0f, 0f, 1f);
        proof.content.setLineWidth(width);
        proof.content.moveTo(100, 300);
        proof.content.lineTo(200, 300);
        proof.content.stroke();
    }

    private static void transparent(Proof proof) throws IOException {
        PDExtendedGraphicsState half = new PDExtendedGraphicsState();
        half.setNonStrokingAlphaConstant(.5f);
        proof.content.setGraphicsStateParameters(half);
        fill(proof, 0, 0, 0, 1);
    }

    private static void separation(Proof proof, String name) throws IOException {
        PDFunctionType2 tint = new PDFunctionType2(new COSDictionary());
        tint.getCOSObject().setInt(COSName.FUNCTION_TYPE, 2);
        tint.getCOSObject().setInt(COSName.N, 1);
        tint.getCOSObject().setItem(COSName.DOMAIN, new COSArray(List.of(new COSFloat(0), new COSFloat(1))));
        tint.getCOSObject().setItem(COSName.C0, new COSArray(List.of(new COSFloat(0), new COSFloat(0), new COSFloat(0), new COSFloat(0))));
        tint.getCOSObject().setItem(COSName.C1, new COSArray(List.of(new COSFloat(0), new COSFloat(0), new COSFloat(0), new COSFloat(1))));
        PDSeparation space = new PDSeparation(new COSArray(List.of(COSName.SEPARATION, COSName.getPDFName(name), COSName.DEVICECMYK,
                tint.getCOSObject())), null);
        proof.content.setNonStrokingColor(new PDColor(new float[] {1}, space));
        proof.fill();
    }

    /** A picture in CMYK, one point of which has all the ink there is. */
    private static PDImageXObject inks(Proof proof) throws IOException {
        byte[] pixels = new byte[100 * 100 * 4];
        java.util.Arrays.fill(pixels, 4 * 5050, 4 * 5050 + 4, (byte) 0xFF);
        return new PDImageXObject(proof.document, new ByteArrayInputStream(pixels), null, 100, 100, 8, PDDeviceCMYK.INSTANCE);
    }

    private static Stream<Case> overprint() {
        return Stream.of(
                passes("white-overprint", "print", "white that knocks out", proof -> fill(proof, 0, 0, 0, 0)),
                fails("white-overprint", "print", "white-overprints", proof -> {
                    PDExtendedGraphicsState on = new PDExtendedGraphicsState();
                    on.setNonStrokingOverprintControl(true);
                    proof.content.setGraphicsStateParameters(on);
                    fill(proof, 0, 0, 0, 0);
                }),
                passes("black-overprint", "print", "a heading", proof -> black(proof, 0, 14)),
                fails("black-overprint", "print", "black-knocks-out", proof -> black(proof, 0, 9)),
                passes("rich-black-text", "print", "a heading", proof -> black(proof, .4f, 14)),
                fails("rich-black-text", "print", "rich-black", proof -> black(proof, .4f, 9)));
    }

    private static void black(Proof proof, float cyan, float size) throws IOException {
        proof.content.setNonStrokingColor(cyan, 0f, 0f, 1f);
        proof.text("Text", size, 300);
    }

    /** A finding is told where it is. */
    @Test
    void aFindingHasItsPageAndArea() throws IOException {
        PDDocument document = Proof.of("print", proof -> fill(proof, 1, 1, 1, 1));
        assertThat(PdfFixture.problems(document, "print")).singleElement().satisfies(problem -> {
            var spot = problem.spot().orElseThrow();
            assertThat(spot.page()).isEqualTo(1);
            assertThat(spot.x()).isEqualTo(100);
            assertThat(spot.y()).isCloseTo(Proof.SHEET.getHeight() - 250, org.assertj.core.api.Assertions.within(.01));
            assertThat(spot.width()).isEqualTo(50);
            assertThat(spot.height()).isEqualTo(50);
        });
    }
}
