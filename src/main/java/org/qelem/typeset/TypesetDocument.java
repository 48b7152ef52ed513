package org.qelem.typeset;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The pages of a PDF as they were typeset.
 *
 * @param pages in order
 * @param paragraphs in the order of the structure tree; without one in that of the pages, each from top to bottom
 * @param isTagged whether the PDF says what is a paragraph, a heading, a note; else that is a guess
 */
public record TypesetDocument(List<Page> pages, List<Paragraph> paragraphs, boolean isTagged) {

    /** Among as many glyphs one at least is a space where spaces are written. */
    private static final int GLYPHS_PER_SPACE = 25;

    public TypesetDocument {
        pages = List.copyOf(pages);
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A page. All lengths are in pt from the upper left corner of the media box.
     *
     * @param number in the file, from 1
     * @param width of the media box
     * @param height of the media box
     * @param lines that belong to a paragraph, from top to bottom; running headers and the like are not among them
     * @param pictures the areas of pictures and of what is drawn
     */
    public record Page(int number, double width, double height, List<Line> lines, List<Rectangle2D> pictures) {
    }

    /** Reads a document; of a page that is damaged, what stands before the damage. */
    public static TypesetDocument read(PDDocument document) {
        StructureTree structure = StructureTree.of(document);
        List<PageReader.Contents> contents = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            contents.add(new PageReader(page, structure).read());
        }
        long glyphs = contents.stream().mapToLong(page -> page.glyphs().size()).sum();
        long spaces = contents.stream().flatMap(page -> page.glyphs().stream()).filter(Glyph::isSpace).count();
        LineBuilder builder = new LineBuilder(spaces * GLYPHS_PER_SPACE > glyphs);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            lines.addAll(builder.lines(i + 1, contents.get(i).glyphs()));
        }
        lines.removeAll(RunningLines.of(lines, contents.size()));
        List<Paragraph> paragraphs = (structure.isEmpty() ? UntaggedParagraphs.of(lines) : TaggedParagraphs.of(lines))
                .stream().map(TypesetDocument::inOneDirection).toList();
        Set<Line> used = Collections.newSetFromMap(new IdentityHashMap<>());
        paragraphs.forEach(paragraph -> used.addAll(paragraph.lines()));
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            int number = i + 1;
            PDPage page = document.getPage(i);
            pages.add(new Page(number, page.getMediaBox().getWidth(), page.getMediaBox().getHeight(),
                    used.stream().filter(line -> line.page() == number).sorted(Comparator.comparingDouble(Line::baseline)
                            .thenComparingDouble(Line::left)).toList(), contents.get(i).pictures()));
        }
        return new TypesetDocument(pages, paragraphs, !structure.isEmpty());
    }

    /** A line of another direction within a paragraph, as one of Latin words in Arabic, still begins and ends like the others. */
    private static Paragraph inOneDirection(Paragraph paragraph) {
        long words = paragraph.lines().stream().mapToLong(line -> line.words().size()).sum();
        boolean rightToLeft = paragraph.lines().stream().filter(Line::isRightToLeft).mapToLong(line -> line.words().size()).sum() * 2 > words;
        return new Paragraph(paragraph.lines().stream().map(line -> line.isRightToLeft() == rightToLeft ? line
                : new Line(line.page(), line.baseline(), line.face(), line.words(), rightToLeft, line.block()))
                .toList(), paragraph.role(), paragraph.level(), paragraph.note());
    }
}
