package org.qelem.check;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.cos.COSName;

/** A small PDF that is sound for a press and, in another kind, for a screen; a test changes one thing in it. */
public final class Proof {

    private static final float MM = 72 / 25.4f;
    /** The sheet: A5 and 3 mm of bleed on each side. */
    public static final PDRectangle SHEET = new PDRectangle(154 * MM, 216 * MM);
    public static final PDRectangle TRIM = new PDRectangle(3 * MM, 3 * MM, 148 * MM, 210 * MM);
    public static final Path FONT = Path.of("fonts/source-serif/SourceSerif4-Regular.ttf");

    /** What a test does to it. */
    @FunctionalInterface
    public interface Change {
        void on(Proof proof) throws IOException;
    }

    public final PDDocument document = new PDDocument();
    public final PDPage page;
    public final PDPageContentStream content;
    public final PDFont font;

    private Proof(boolean printed) throws IOException {
        page = page();
        content = new PDPageContentStream(document, page);
        font = PDType0Font.load(document, FONT.toFile());
        PDExtendedGraphicsState overprint = new PDExtendedGraphicsState();
        overprint.setNonStrokingOverprintControl(true);
        overprint.setStrokingOverprintControl(true);
        overprint.setOverprintMode(1);
        content.saveGraphicsState();
        content.setGraphicsStateParameters(overprint);
        content.setNonStrokingColor(0f, 0f, 0f, 1f);
        text("What is printed", 10, 100);
        content.restoreGraphicsState();
        document.getDocumentInformation().setTrapped("False");
        byte[] profile = printed ? press() : ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.getCOSObject().setItem(COSName.S, COSName.getPDFName(printed ? "GTS_PDFX" : "GTS_PDFA1"));
        intent.setOutputConditionIdentifier(printed ? "FOGRA39" : "sRGB");
        document.getDocumentCatalog().addOutputIntent(intent);
        if (printed) {
            claim("PDF/X-4");
        } else {
            PDStructureTreeRoot root = new PDStructureTreeRoot();
            root.appendKid(new PDStructureElement("Document", root));
            document.getDocumentCatalog().setStructureTreeRoot(root);
            metadata("xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/' pdfaid:part='2' pdfaid:conformance='A'"
                    + " xmlns:pdfuaid='http://www.aiim.org/pdfua/ns/id/' pdfuaid:part='1'");
        }
    }

    /** The document after a change. */
    public static PDDocument of(String profile, Change change) throws IOException {
        Proof proof = new Proof(!profile.equals("screen"));
        change.on(proof);
        proof.content.close();
        return proof.document;
    }

    /** Adds a page of the same size. */
    public PDPage page() {
        PDPage added = new PDPage(SHEET);
        added.setTrimBox(TRIM);
        added.setBleedBox(SHEET);
        document.addPage(added);
        return added;
    }

    /** Sets a text, 100 pt from the left. */
    public void text(String text, float size, float y) throws IOException {
        text(font, text, size, y);
    }

    public void text(PDFont in, String text, float size, float y) throws IOException {
        content.beginText();
        content.setFont(in, size);
        content.newLineAtOffset(100, y);
        content.showText(text);
        content.endText();
    }

    /** Fills a rectangle well within the page. */
    public void fill() throws IOException {
        content.addRect(100, 200, 50, 50);
        content.fill();
    }

    /** Says which part of PDF/X the file follows. */
    public void claim(String standard) throws IOException {
        metadata("xmlns:pdfxid='http://www.npes.org/pdfx/ns/id/' pdfxid:GTS_PDFXVersion='" + standard + "'");
    }

    /** Gives the file the metadata that some attributes are. */
    public void metadata(String attributes) throws IOException {
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description rdf:about='' " + attributes + "/></rdf:RDF></x:xmpmeta>").getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    /** The profile of a press. */
    public static byte[] press() {
        try (InputStream stream = Proof.class.getResourceAsStream("/org/qelem/colour/FOGRA39L_coated.icc");
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            stream.transferTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
