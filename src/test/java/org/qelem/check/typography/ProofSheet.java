package org.qelem.check.typography;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.qelem.check.PdfFixture;
import org.qelem.problem.Problem;

/** A small tagged PDF, line by line as a test wants it: a measure of 300 pt, 40 rows of 15 pt on a page. */
final class ProofSheet {

    static final double LEFT = 100;
    static final double MEASURE = 300;
    static final int ROWS = 40;
    private static final double TOP = 100;
    private static final double LEADING = 15;
    private static final PDFont SERIF = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    static final PDFont TYPEWRITER = new PDType1Font(Standard14Fonts.FontName.COURIER);

    private final List<Block> blocks = new ArrayList<>();
    private final Random random = new Random(7);

    /** How a line fills the measure. */
    enum Fill {
        /** Not at all: it ends where its words end. */
        NONE,
        /** By its letters: the word spaces are the font's own. */
        LETTERS,
        /** By its word spaces alone. */
        SPACES
    }

    private record Row(int page, double row, String text, Fill fill, PDFont font, double size) {
    }

    /** An element of the structure tree with its lines. */
    final class Block {

        private final List<String> types;
        private final List<Row> rows = new ArrayList<>();

        private Block(List<String> types) {
            this.types = types;
        }

        /** Lines of text that fill the measure. */
        Block rows(int page, double first, int count) {
            for (int i = 0; i < count; i++) {
                row(page, first + i, words(10), Fill.LETTERS);
            }
            return this;
        }

        /** A last line. */
        Block end(int page, double row) {
            return row(page, row, words(4), Fill.NONE);
        }

        Block row(int page, double row, String text, Fill fill) {
            return row(page, row, text, fill, SERIF);
        }

        Block row(int page, double row, String text, Fill fill, PDFont font) {
            boolean small = types.get(0).equals("Note");
            rows.add(new Row(page, row, text, fill, font, small ? 8 : types.get(0).startsWith("H") ? 14 : 10));
            return this;
        }
    }

    /** A block of a type, or of the last of several that lie in one another. */
    Block block(String... types) {
        Block block = new Block(List.of(types));
        blocks.add(block);
        return block;
    }

    /** Words of four to eight letters, none like the other. */
    String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word(4 + random.nextInt(5)));
        }
        return String.join(" ", words);
    }

    /** A word of so many letters. */
    String word(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    /** What the rules on typography find. */
    List<Problem> problems() {
        try {
            return PdfFixture.problems(write(), "screen", TypographyRules.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> codes() {
        return problems().stream().map(Problem::code).toList();
    }

    private PDDocument write() throws IOException {
        PDDocument document = new PDDocument();
        PDStructureTreeRoot root = new PDStructureTreeRoot();
        document.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        PDStructureElement body = new PDStructureElement("Document", root);
        root.appendKid(body);
        Map<Integer, PDPageContentStream> streams = new TreeMap<>();
        int pages = blocks.stream().flatMap(block -> block.rows.stream()).mapToInt(Row::page).max().orElse(1);
        for (int page = 1; page <= pages; page++) {
            document.addPage(new PDPage(PDRectangle.A4));
            streams.put(page, new PDPageContentStream(document, document.getPage(page - 1)));
        }
        int number = 0;
        for (Block block : blocks) {
            PDStructureElement element = body;
            for (String type : block.types) {
                PDStructureElement inner = new PDStructureElement(type, element);
                element.appendKid(inner);
                element = inner;
            }
            for (Row row : block.rows) {
                PDPage page = document.getPage(row.page - 1);
                COSDictionary reference = new COSDictionary();
                reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
                reference.setItem(COSName.PG, page);
                reference.setInt(COSName.MCID, number);
                element.appendKid(new PDMarkedContentReference(reference));
                draw(streams.get(row.page), row, number++);
            }
        }
        for (PDPageContentStream stream : streams.values()) {
            stream.close();
        }
        return document;
    }

    private static void draw(PDPageContentStream stream, Row row, int number) throws IOException {
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, number);
        double natural = row.font.getStringWidth(row.text) / 1000 * row.size;
        int spaces = row.text.split(" ").length - 1;
        stream.beginMarkedContent(COSName.P, PDPropertyList.create(properties));
        stream.beginText();
        stream.setFont(row.font, (float) row.size);
        stream.setHorizontalScaling(row.fill == Fill.LETTERS ? (float) (MEASURE / natural * 100) : 100);
        stream.setWordSpacing(row.fill == Fill.SPACES ? (float) ((MEASURE - natural) / spaces) : 0);
        stream.newLineAtOffset((float) LEFT, (float) (PDRectangle.A4.getHeight() - TOP - row.row * LEADING));
        stream.showText(row.text);
        stream.endText();
        stream.endMarkedContent();
    }
}
