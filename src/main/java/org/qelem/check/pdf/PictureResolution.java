package org.qelem.check.pdf;

import org.qelem.check.Findings;
import org.qelem.check.MarkRule;
import org.qelem.check.content.Mark;
import org.qelem.problem.Spot;

/** A picture has enough pixels for the size in which it stands on the page. */
public final class PictureResolution extends MarkRule {

    /** Smaller pictures are ornaments, or pieces into which a program has cut a gradient. */
    private static final int LEAST_PIXELS = 16;

    public PictureResolution() {
        super("picture-resolution");
    }

    @Override
    protected void check(Mark mark, Spot spot, Findings findings) {
        if (!(mark instanceof Mark.Picture picture) || Math.min(picture.image().getWidth(), picture.image().getHeight()) < LEAST_PIXELS) {
            return;
        }
        boolean lineArt = picture.image().isStencil() || picture.image().getBitsPerComponent() == 1;
        double least = findings.settings().number(lineArt ? "least-of-line-art" : "least");
        if (Math.round(picture.resolution()) < least) {
            findings.found("picture-resolution-low", spot, picture.resolution(), least, picture.image().getWidth(), picture.image().getHeight());
        }
    }
}
