package org.qelem.check.content;

import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;

/** Something that is painted on a page. */
public sealed interface Mark {

    /** What it covers of the page, in pt from the upper left corner of the media box. */
    Rectangle2D area();

    Paint paint();

    /**
     * The glyphs of one text-showing operator.
     *
     * @param size the font's size on the page, in pt
     * @param visible whether the glyphs are filled or stroked, as those of a hidden text layer are not
     * @param unreadable how many of them have no text that they stand for
     */
    record Text(Rectangle2D area, Paint paint, PDFont font, double size, boolean visible, int unreadable) implements Mark {
    }

    /**
     * A filled or stroked path.
     *
     * @param stroked whether it is a line
     * @param width of the line, or of what is filled where it is thinnest if it is a plain rectangle, in pt on the page
     */
    record Path(Rectangle2D area, Paint paint, boolean stroked, double width) implements Mark {
    }

    /**
     * A picture.
     *
     * @param resolution the lesser of the two, in pixels per inch on the page
     */
    record Picture(Rectangle2D area, Paint paint, PDImage image, double resolution) implements Mark {
    }

    /** A gradient. */
    record Shade(Rectangle2D area, Paint paint, PDShading shading) implements Mark {
    }

    /** A group of objects that is painted as one. */
    record Group(Rectangle2D area, Paint paint) implements Mark {
    }
}
