package org.qelem.print;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What is painted on a page, and in which colour, by PDFBox's account of the content streams. */
public final class Painted extends PDFGraphicsStreamEngine {

    /**
     * A shape, a line, a glyph or a picture.
     *
     * @param kind fill, stroke, glyph or picture
     * @param area in the page's own coordinates; of a glyph its origin
     * @param color of a picture null
     * @param over whether an ink of 0 leaves what lies below
     */
    public record Mark(String kind, Rectangle2D area, PDColor color, boolean over) {

        /** The name of its colour space. */
        public String space() {
            return color.getColorSpace().getName();
        }
    }

    private final List<Mark> marks = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();

    private Painted(PDPage page) {
        super(page);
    }

    public static List<Mark> on(PDPage page) throws IOException {
        Painted painted = new Painted(page);
        painted.processPage(page);
        return painted.marks;
    }

    private void add(String kind, PDColor color) {
        marks.add(new Mark(kind, path.getBounds2D(), color, isOver()));
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        for (Point2D corner : List.of(p1, p2, p3)) {
            path.lineTo(corner.getX(), corner.getY());
        }
        path.closePath();
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        Point2D from = matrix.transformPoint(0, 0);
        Rectangle2D area = new Rectangle2D.Double(from.getX(), from.getY(), 0, 0);
        area.add(matrix.transformPoint(1, 1));
        marks.add(new Mark("picture", area, null, isOver()));
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        marks.add(new Mark("glyph", new Rectangle2D.Double(matrix.getTranslateX(), matrix.getTranslateY(), 0, 0),
                getGraphicsState().getNonStrokingColor(), isOver()));
    }

    private boolean isOver() {
        return getGraphicsState().isNonStrokingOverprint() && getGraphicsState().getOverprintMode() == 1;
    }

    @Override
    public void clip(int windingRule) {
        // what is cut off is painted all the same
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        add("stroke", getGraphicsState().getStrokingColor());
        path.reset();
    }

    @Override
    public void fillPath(int windingRule) {
        add("fill", getGraphicsState().getNonStrokingColor());
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        add("fill", getGraphicsState().getNonStrokingColor());
        add("stroke", getGraphicsState().getStrokingColor());
        path.reset();
    }

    @Override
    public void shadingFill(COSName name) {
        path.reset();
    }
}
