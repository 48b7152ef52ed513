package org.qelem.pdf;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Paint;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.fop.fonts.Font;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.FontTriplet;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.traits.BorderProps;
import org.apache.fop.traits.RuleStyle;
import org.apache.fop.util.CharUtilities;
import org.w3c.dom.Document;

/**
 * Evens the word spaces of justified lines by making the letters a trifle wider or narrower.
 *
 * <p>FOP justifies with word spaces only. Where the words of a language are long, that leaves a few
 * spaces to take up a whole syllable, whatever the line breaks are. Compositors have always had a
 * second means: letters that are narrower or wider by an amount that the eye does not see. Here every
 * run of text keeps the place and the length that FOP gave it, so that links, underlines, marks and
 * whatever follows on the line stay where they are. Only the share of letters and of spaces within
 * the run changes: the spaces move towards their ideal width, and the letters take the rest.
 *
 * <p>Everything else goes to the painter behind this one.
 */
final class EvenPainter implements IFPainter {

    private final IFPainter out;
    private final IFContext context;
    private final FontInfo fonts;
    private final Evenness evenness;
    private final Watcher watcher;
    /** From the coordinates in which is drawn to those of the page, for each open viewport and group. */
    private final Deque<AffineTransform> transforms = new ArrayDeque<>(List.of(new AffineTransform()));
    private Font font;

    /** Is told what is drawn where. */
    interface Watcher {

        /**
         * @param shape in millipoints
         * @param transform to the page, in millipoints from its upper left corner
         */
        void drawn(Rectangle2D shape, AffineTransform transform);
    }

    EvenPainter(IFPainter out, IFContext context, FontInfo fonts, Evenness evenness, Watcher watcher) {
        this.out = out;
        this.context = context;
        this.fonts = fonts;
        this.evenness = evenness;
        this.watcher = watcher;
    }

    @Override
    public void setFont(String family, String style, Integer weight, String variant, Integer size,
            Color color) throws IFException {
        if (family != null && style != null && weight != null && size != null) {
            font = fonts.getFontInstance(new FontTriplet(family, style, weight), size);
        } else {
            // the interface lets a caller change a part of the font: then leave the text alone
            font = null;
        }
        out.setFont(family, style, weight, variant, size, color);
    }

    @Override
    public void drawText(int x, int y, int letterSpacing, int wordSpacing, int[][] dp, String text)
            throws IFException {
        drawText(x, y, letterSpacing, wordSpacing, dp, text, false);
    }

    @Override
    public void drawText(int x, int y, int letterSpacing, int wordSpacing, int[][] dp, String text,
            boolean nextIsSpace) throws IFException {
        // FOP 2.11 gives each line that ends in a hyphen a replacement text made of the same wrong code points as its
        // CMaps (see ToUnicodeRepair), and readers believe it over the font (2026-11).
        context.setHyphenated(false);
        tell(x, y, wordSpacing, dp, text);
        double scale = letterSpacing == 0 ? scale(wordSpacing, dp, text) : 1;
        if (scale == 1) {
            out.drawText(x, y, letterSpacing, wordSpacing, dp, text, nextIsSpace);
            return;
        }
        // A scaled coordinate system rather than the text state's own scaling: it is all that the
        // interface offers, and it also takes along marks that are placed above and below letters.
        out.startGroup(AffineTransform.getScaleInstance(scale, 1), null);
        out.drawText((int) Math.round(x / scale), y, letterSpacing,
                scaledWordSpacing(scale, wordSpacing, dp, text), dp, text, nextIsSpace);
        out.endGroup();
    }

    private void tell(int x, int y, int wordSpacing, int[][] dp, String text) {
        if (font != null) {
            int width = letters(dp, text) + spaces(text) * (font.getCharWidth(CharUtilities.SPACE) + wordSpacing);
            watcher.drawn(new Rectangle(x, y - font.getAscender(), Math.max(1, width), font.getAscender() - font.getDescender()),
                    transforms.peek());
        }
    }

    private void enter(AffineTransform... inner) {
        AffineTransform transform = new AffineTransform(transforms.peek());
        for (AffineTransform one : inner) {
            if (one != null) {
                transform.concatenate(one);
            }
        }
        transforms.push(transform);
    }

    /** The horizontal scale of the letters that brings the word spaces closest to the ideal. */
    private double scale(int wordSpacing, int[][] dp, String text) {
        // No word spacing at all: not justified (a heading, a table cell, a last line).
        if (wordSpacing == 0 || font == null) {
            return 1;
        }
        int spaces = spaces(text);
        int letters = letters(dp, text);
        if (spaces == 0 || letters <= 0) {
            return 1;
        }
        double excess = wordSpacing - evenness.idealWordSpacing() * font.getFontSize();
        double scale = 1 + excess * spaces / letters;
        double limit = evenness.maximumScaling();
        scale = Math.max(1 - limit, Math.min(1 + limit, scale));
        // Four digits are what FOP writes; less than that nobody sees and would cost bytes.
        scale = Math.round(scale * 10_000) / 10_000.0;
        return Math.abs(scale - 1) < 0.0005 ? 1 : scale;
    }

    /** The word spacing which, scaled with the letters, gives the run its old length. */
    private int scaledWordSpacing(double scale, int wordSpacing, int[][] dp, String text) {
        int space = font.getCharWidth(CharUtilities.SPACE);
        double width = space + wordSpacing + letters(dp, text) * (1 - scale) / spaces(text);
        return (int) Math.round(width / scale - space);
    }

    private static int spaces(String text) {
        return (int) text.chars().filter(c -> CharUtilities.isAdjustableSpace((char) c)).count();
    }

    /** The width of everything but the adjustable spaces, kerning included. */
    private int letters(int[][] dp, String text) {
        int width = text.codePoints()
                .filter(c -> c > Character.MAX_VALUE || !CharUtilities.isAdjustableSpace((char) c))
                .map(font::getCharWidth).sum();
        if (dp != null) {
            for (int[] adjustment : dp) {
                width += adjustment == null ? 0 : adjustment[2];
            }
        }
        return width;
    }

    @Override
    public void startViewport(AffineTransform transform, Dimension size, Rectangle clip)
            throws IFException {
        enter(transform);
        out.startViewport(transform, size, clip);
    }

    @Override
    public void startViewport(AffineTransform[] transforms, Dimension size, Rectangle clip)
            throws IFException {
        enter(transforms);
        out.startViewport(transforms, size, clip);
    }

    @Override
    public void endViewport() throws IFException {
        transforms.pop();
        out.endViewport();
    }

    @Override
    public void startGroup(AffineTransform[] transforms, String layer) throws IFException {
        enter(transforms);
        out.startGroup(transforms, layer);
    }

    @Override
    public void startGroup(AffineTransform transform, String layer) throws IFException {
        enter(transform);
        out.startGroup(transform, layer);
    }

    @Override
    public void endGroup() throws IFException {
        transforms.pop();
        out.endGroup();
    }

    @Override
    public void clipRect(Rectangle rect) throws IFException {
        out.clipRect(rect);
    }

    @Override
    public void clipBackground(Rectangle rect, BorderProps before, BorderProps after,
            BorderProps start, BorderProps end) throws IFException {
        out.clipBackground(rect, before, after, start, end);
    }

    @Override
    public boolean isBackgroundRequired(BorderProps before, BorderProps after, BorderProps start,
            BorderProps end) {
        return out.isBackgroundRequired(before, after, start, end);
    }

    @Override
    public void fillRect(Rectangle rect, Paint fill) throws IFException {
        out.fillRect(rect, fill);
    }

    @Override
    public void drawBorderRect(Rectangle rect, BorderProps top, BorderProps bottom,
            BorderProps left, BorderProps right, Color background) throws IFException {
        out.drawBorderRect(rect, top, bottom, left, right, background);
    }

    @Override
    public void drawLine(Point start, Point end, int width, Color color, RuleStyle style)
            throws IFException {
        out.drawLine(start, end, width, color, style);
    }

    @Override
    public void drawImage(String uri, Rectangle rect) throws IFException {
        watcher.drawn(rect, transforms.peek());
        out.drawImage(uri, rect);
    }

    @Override
    public void drawImage(Document document, Rectangle rect) throws IFException {
        watcher.drawn(rect, transforms.peek());
        out.drawImage(document, rect);
    }
}
