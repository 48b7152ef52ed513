package org.qelem.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.qelem.manuscript.SourcePlaces;
import org.qelem.problem.Problems;

/** What a reader can search, copy and hear is what was written, whatever glyphs it was set with. */
class TextLayerTest {

    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Processor PROCESSOR = new Processor(false);

    @Test
    void aLigatureWithoutACodePointIsItsLetters() throws Exception {
        assertSurvives("Source Serif 4", "rift office fjord soft affluent staff fifty");
        assertSurvives("Source Sans 3", "rift office fjord soft affluent staff fifty");
    }

    @Test
    void ofCodePointsThatShareAGlyphTheOneInTheTextIsChosen() throws Exception {
        assertSurvives("Source Serif 4", "the group\u2019s own");
        assertSurvives("Source Serif 4", "Qur\u02BC\u0101n");
    }

    @Test
    void glyphsThatLookAlikeKeepTheirScripts() throws Exception {
        assertSurvives("Source Sans 3", "ABEKMHOPCTX \u0410\u0412\u0415\u041A\u041C\u041D\u041E \u0391\u0392\u0395\u0396");
    }

    @Test
    void joinedFormsAreTheirLetters() throws Exception {
        assertSurvives("Amiri", "هەولێر پایتەختی هەرێمی کوردستانە و شارێکی زۆر کۆنە لە جیهاندا.");
        assertSurvives("Vazirmatn", "السلام عليكم ورحمة الله وبركاته.");
    }

    /** The initial forms of ك and ک, ي and ی look the same in Amiri: only FOP knows which it used. */
    @Test
    void arabicAndKurdishLettersAreToldApart() throws Exception {
        assertSurvives("Amiri", "ياء كان یەک کۆنە ییی ککک");
    }

    /** Poppler, MuPDF and pdf.js turn the letters of a right-to-left line around, also those that share a glyph. */
    @Test
    void aRightToLeftLigatureKeepsItsCodePoint() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf("Vazirmatn", "لا"))) {
            byte[] map = FontDictionaries.of(document).iterator().next().getCOSStream(COSName.TO_UNICODE)
                    .createInputStream().readAllBytes();
            assertThat(new String(map, StandardCharsets.US_ASCII)).contains("<fefb>");
        }
    }

    private static void assertSurvives(String family, String text) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(family, text))) {
            assertThat(extract(document)).isEqualTo(text);
        }
    }

    private static String extract(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).strip();
    }

    /** The language "dflt" keeps FOP from taking the joined letters apart (FOP-2409). */
    private static byte[] pdf(String family, String text) throws Exception {
        boolean rightToLeft = text.codePoints().anyMatch(c -> c >= 0x600 && c < 0x700);
        String direction = rightToLeft ? "writing-mode=\"rl-tb\"" : "";
        XdmNode fo = PROCESSOR.newDocumentBuilder().build(new StreamSource(new StringReader("""
                <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="%s" xml:lang="en">
                  <fo:layout-master-set>
                    <fo:simple-page-master master-name="a" page-width="20cm" page-height="5cm" margin="1cm" %s>
                      <fo:region-body/>
                    </fo:simple-page-master>
                  </fo:layout-master-set>
                  <fo:declarations>
                    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Text</rdf:li></rdf:Alt></dc:title>
                      </rdf:Description></rdf:RDF></x:xmpmeta>
                  </fo:declarations>
                  <fo:page-sequence master-reference="a" language="dflt" %s>
                    <fo:flow flow-name="xsl-region-body"><fo:block>%s</fo:block></fo:flow>
                  </fo:page-sequence>
                </fo:root>""".formatted(family, direction, direction, text))));
        Problems problems = new Problems();
        PdfRenderer renderer = new PdfRenderer(Fonts.read(HOME.resolve("fonts/fonts.xml")));
        byte[] bytes = renderer.render(destination -> write(fo, destination),
                new PdfRenderer.Job("text.pdf", HOME.resolve("seeds"), new SourcePlaces(List.of()), new Evenness(0, 0.02), false, new ForScreen(), Instant.EPOCH), problems).bytes();
        assertThat(problems.all()).isEmpty();
        return bytes;
    }

    private static void write(XdmNode fo, net.sf.saxon.s9api.Destination destination) {
        try {
            PROCESSOR.writeXdmValue(fo, destination);
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }
}
