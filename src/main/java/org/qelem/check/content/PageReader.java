package org.qelem.check.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDAbstractPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads the marks of one page, those in form XObjects, patterns and glyphs of Type 3 fonts too. */
final class PageReader extends PDFGraphicsStreamEngine {

    /** A page of a map has some ten thousand; more is an attack or a defect, and would take the memory. */
    private static final int MOST = 1_000_000;
    private static final double POINTS_AN_INCH = 72;

    private final List<Mark> marks = new ArrayList<>();
    private final PDRectangle media;
    private final Set<COSBase> patterns = Collections.newSetFromMap(new IdentityHashMap<>());
    private GeneralPath path = new GeneralPath();
    /** Whether the path is one rectangle and nothing else. */
    private boolean plain;
    private boolean clips;
    private TextRun run;

    PageReader(PDPage page) {
        super(page);
        media = page.getMediaBox();
    }

    /** Reads the marks; a page that is damaged, or hostile, has those before the fault. */
    PaintedPage read(int number) {
        Optional<String> fault = Optional.empty();
        try {
            processPage(getPage());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            fault = Optional.of(String.valueOf(e.getMessage()));
        }
        return new PaintedPage(number, getPage(), marks, fault);
    }

    private void add(Mark mark) throws IOException {
        if (marks.size() >= MOST) {
            throw new IOException("more than " + MOST + " objects on one page");
        }
        marks.add(mark);
    }

    /** From user space to the coordinates of a spot, and without what a clip hides. */
    private Rectangle2D area(Rectangle2D user) {
        Rectangle2D seen = user;
        Area clip = getGraphicsState().getCurrentClippingPath();
        if (clip != null && !clip.isEmpty()) {
            seen = user.createIntersection(clip.getBounds2D());
        }
        return new Rectangle2D.Double(seen.getX() - media.getLowerLeftX(), media.getUpperRightY() - seen.getMaxY(),
                Math.max(0, seen.getWidth()), Math.max(0, seen.getHeight()));
    }

    // Paths

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        plain = path.getCurrentPoint() == null;
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        plain = false;
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        begin(x, y);
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        begin(x1, y1);
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    private void begin(float x, float y) {
        plain = false;
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void clip(int windingRule) {
        path.setWindingRule(windingRule);
        clips = true;
    }

    @Override
    public void endPath() {
        if (clips && path.getCurrentPoint() != null) {
            getGraphicsState().intersectClippingPath(path);
        }
        clips = false;
        path = new GeneralPath();
    }

    @Override
    public void strokePath() throws IOException {
        stroke();
        endPath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        fill();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fill();
        stroke();
        endPath();
    }

    private void stroke() throws IOException {
        if (path.getCurrentPoint() != null) {
            double width = transformWidth(getGraphicsState().getLineWidth());
            Rectangle2D bounds = path.getBounds2D();
            bounds.setRect(bounds.getX() - width / 2, bounds.getY() - width / 2, bounds.getWidth() + width, bounds.getHeight() + width);
            Paint paint = Paint.stroking(getGraphicsState());
            add(new Mark.Path(area(bounds), paint, true, width));
            readPattern(paint, area(bounds));
        }
    }

    private void fill() throws IOException {
        if (path.getCurrentPoint() != null) {
            Rectangle2D bounds = path.getBounds2D();
            Paint paint = Paint.filling(getGraphicsState());
            double width = plain ? Math.min(bounds.getWidth(), bounds.getHeight()) : Double.POSITIVE_INFINITY;
            add(new Mark.Path(area(bounds), paint, false, width));
            readPattern(paint, area(bounds));
        }
    }

    private void readPattern(Paint paint, Rectangle2D area) throws IOException {
        if (paint.color() == null || !(paint.color().getColorSpace() instanceof PDPattern space)) {
            return;
        }
        PDAbstractPattern pattern = space.getPattern(paint.color());
        if (pattern instanceof PDShadingPattern shading && shading.getShading() != null) {
            add(new Mark.Shade(area, paint, shading.getShading()));
        } else if (pattern instanceof PDTilingPattern tiling && patterns.add(tiling.getCOSObject())) {
            GeneralPath outer = path;
            path = new GeneralPath();
            processTilingPattern(tiling, paint.color(), space.getUnderlyingColorSpace());
            path = outer;
        }
    }

    @Override
    public void shadingFill(COSName name) throws IOException {
        PDShading shading = getResources().getShading(name);
        Area clip = getGraphicsState().getCurrentClippingPath();
        if (shading != null) {
            add(new Mark.Shade(area(clip.getBounds2D()), Paint.filling(getGraphicsState()), shading));
        }
    }

    // Pictures and groups

    @Override
    public void drawImage(PDImage image) throws IOException {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        AffineTransform transform = matrix.createAffineTransform();
        double across = Math.hypot(transform.getScaleX(), transform.getShearY());
        double down = Math.hypot(transform.getShearX(), transform.getScaleY());
        double resolution = Math.min(image.getWidth() * POINTS_AN_INCH / across, image.getHeight() * POINTS_AN_INCH / down);
        Rectangle2D bounds = transform.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
        add(new Mark.Picture(area(bounds), Paint.filling(getGraphicsState()), image, resolution));
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        PDRectangle box = group.getBBox();
        if (box != null) {
            Matrix matrix = Matrix.concatenate(getGraphicsState().getCurrentTransformationMatrix(), group.getMatrix());
            add(new Mark.Group(area(box.transform(matrix).getBounds2D()), Paint.filling(getGraphicsState())));
        }
        super.showTransparencyGroup(group);
    }

    // Text

    /** What one operator has shown so far. */
    private static final class TextRun {

        private Rectangle2D area;
        private PDFont font;
        private double size;
        private int unreadable;
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        begin();
        super.showTextString(string);
        end();
    }

    @Override
    public void showTextStrings(COSArray strings) throws IOException {
        begin();
        super.showTextStrings(strings);
        end();
    }

    private void begin() {
        run = new TextRun();
    }

    private void end() throws IOException {
        TextRun ended = run;
        run = null;
        if (ended != null && ended.area != null) {
            var mode = getGraphicsState().getTextState().getRenderingMode();
            Paint paint = mode.isStroke() && !mode.isFill() ? Paint.stroking(getGraphicsState()) : Paint.filling(getGraphicsState());
            add(new Mark.Text(area(ended.area), paint, ended.font, ended.size, mode.isFill() || mode.isStroke(), ended.unreadable));
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (run != null) {
            AffineTransform transform = matrix.createAffineTransform();
            // The matrix takes an em to the page; a glyph reaches about so far above and below its line.
            Rectangle2D glyph = transform.createTransformedShape(
                    new Rectangle2D.Double(0, -0.2, Math.max(displacement.getX(), 0.01), 0.95)).getBounds2D();
            run.area = run.area == null ? glyph : run.area.createUnion(glyph);
            run.font = font;
            run.size = Math.hypot(transform.getShearX(), transform.getScaleY());
            run.unreadable += isReadable(font, code) ? 0 : 1;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    /** PDFBox would guess from the font's own table, as few readers do. */
    private static boolean isReadable(PDFont font, int code) {
        boolean hasMap = font.getCOSObject().containsKey(COSName.TO_UNICODE)
                || !(font instanceof PDType0Font composite) || composite.getCMapUCS2() != null;
        String text = hasMap ? font.toUnicode(code) : null;
        return text != null && !text.isEmpty() && text.indexOf('\uFFFD') < 0 && text.indexOf('\0') < 0;
    }

    @Override
    protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) throws IOException {
        TextRun outer = run;
        super.showType3Glyph(matrix, font, code, displacement);
        run = outer;
    }
}
