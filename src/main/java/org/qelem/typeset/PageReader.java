package org.qelem.typeset;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads the glyphs of a page and the areas of its pictures. Slanting and turned text, such as a map's lettering, is left out. */
final class PageReader extends PDFGraphicsStreamEngine {

    /** A line that is drawn is no picture. */
    private static final double LEAST_PICTURE = 3;

    private final PDPage page;
    private final StructureTree structure;
    private final PDRectangle media;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rectangle2D> pictures = new ArrayList<>();
    private final Map<PDFont, String> names = new IdentityHashMap<>();
    private final Deque<Content> open = new ArrayDeque<>();
    private Rectangle2D path;
    private Point2D current = new Point2D.Float();

    /**
     * A marked content that is open (ISO 32000-1, 14.6).
     *
     * @param element what it belongs to, or the content around it
     * @param actualText what its first glyph says; null once it has been said
     */
    private static final class Content {

        private final boolean isArtifact;
        private final Optional<StructureElement> element;
        private final boolean replaces;
        private String actualText;

        Content(boolean isArtifact, Optional<StructureElement> element, String actualText) {
            this.isArtifact = isArtifact;
            this.element = element;
            this.replaces = actualText != null;
            this.actualText = actualText;
        }
    }

    PageReader(PDPage page, StructureTree structure) {
        super(page);
        this.page = page;
        this.structure = structure;
        this.media = page.getMediaBox();
    }

    /** What was read. */
    record Contents(List<Glyph> glyphs, List<Rectangle2D> pictures) {
    }

    Contents read() {
        try {
            processPage(page);
        } catch (IOException e) {
            // What follows the damage cannot be judged; that the page is damaged is another check's finding.
        }
        return new Contents(glyphs, pictures);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        Content outer = open.peek();
        boolean isArtifact = outer != null && outer.isArtifact || COSName.ARTIFACT.equals(tag);
        int number = properties == null ? -1 : properties.getInt(COSName.MCID);
        Optional<StructureElement> element = number >= 0 ? structure.element(page, number)
                : outer == null ? Optional.empty() : outer.element;
        open.push(new Content(isArtifact, element, properties == null ? null : properties.getString(COSName.ACTUAL_TEXT)));
    }

    @Override
    public void endMarkedContentSequence() {
        open.poll();
    }

    private boolean isArtifact() {
        return open.peek() != null && open.peek().isArtifact;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        boolean upright = matrix.getScaleX() > 0 && Math.abs(matrix.getShearY()) < 0.01 * matrix.getScaleX();
        if (isArtifact() || !upright) {
            return;
        }
        String text = text(font, code);
        double size = Math.abs(matrix.getScaleY());
        glyphs.add(new Glyph(text, matrix.getTranslateX() - media.getLowerLeftX(), media.getUpperRightY() - matrix.getTranslateY(),
                displacement.getX() * matrix.getScaleX(), size, name(font), open.peek() == null ? Optional.empty() : open.peek().element));
    }

    private String text(PDFont font, int code) {
        for (Content content : open) {
            if (content.replaces) {
                String text = content.actualText == null ? "" : content.actualText;
                content.actualText = null;
                return text;
            }
        }
        String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        return text == null ? "" : text;
    }

    private String name(PDFont font) {
        return names.computeIfAbsent(font, key -> font.getName() == null ? "" : font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        begin();
        for (float[] corner : new float[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}}) {
            Point2D point = matrix.transformPoint(corner[0], corner[1]);
            to(point.getX(), point.getY());
        }
        picture();
    }

    /** Keeps the area of what was painted. */
    private void picture() {
        if (path != null && !isArtifact() && path.getWidth() > LEAST_PICTURE && path.getHeight() > LEAST_PICTURE
                && (structure.isEmpty() || open.peek() != null) && path.getHeight() < 0.9 * media.getHeight()) {
            pictures.add(new Rectangle2D.Double(path.getX() - media.getLowerLeftX(), media.getUpperRightY() - path.getMaxY(),
                    path.getWidth(), path.getHeight()));
        }
        begin();
    }

    private void begin() {
        path = null;
    }

    private void to(double x, double y) {
        current = new Point2D.Double(x, y);
        if (path == null) {
            path = new Rectangle2D.Double(x, y, 0, 0);
        } else {
            path.add(x, y);
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        to(p0.getX(), p0.getY());
        to(p2.getX(), p2.getY());
    }

    @Override
    public void clip(int windingRule) {
        // what a clip hides still has its place
    }

    @Override
    public void moveTo(float x, float y) {
        to(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        to(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        to(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        // no new point
    }

    @Override
    public void endPath() {
        begin();
    }

    @Override
    public void strokePath() {
        picture();
    }

    @Override
    public void fillPath(int windingRule) {
        picture();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        picture();
    }

    @Override
    public void shadingFill(COSName shading) {
        // fills a clip whose path has been seen
    }
}
