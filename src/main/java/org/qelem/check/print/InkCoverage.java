package org.qelem.check.print;

import java.awt.image.Raster;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.qelem.check.Findings;
import org.qelem.check.MarkRule;
import org.qelem.check.content.Colours;
import org.qelem.check.content.Mark;
import org.qelem.problem.Spot;

/** The inks of a colour, laid over one another, are not more than the paper can take up. */
public final class InkCoverage extends MarkRule {

    private static final double PERCENT = 100;
    /** Of a picture, so many points are looked at, evenly spread. */
    private static final int SAMPLES = 1_000_000;
    private static final int STEPS = 16;

    public InkCoverage() {
        super("ink-coverage");
    }

    @Override
    protected void check(Mark mark, Spot spot, Findings findings) throws IOException {
        double most = findings.settings().number("most");
        double found = PERCENT * total(mark);
        if (Math.round(found) > most) {
            findings.found("ink-coverage-high", spot, found, most);
        }
    }

    private static double total(Mark mark) throws IOException {
        if (mark instanceof Mark.Picture picture && !picture.image().isStencil()) {
            return total(picture.image());
        } else if (mark instanceof Mark.Shade shade) {
            return total(shade.shading());
        }
        return mark instanceof Mark.Group ? 0 : total(mark.paint().color());
    }

    private static double total(PDColor color) throws IOException {
        double total = 0;
        for (float ink : Colours.inks(color).orElse(new float[0])) {
            total += ink;
        }
        return total;
    }

    /** Along an axial or radial gradient. */
    private static double total(PDShading shading) throws IOException {
        double total = 0;
        if (shading instanceof PDShadingType2 gradient && shading.getFunction() != null) {
            float[] domain = gradient.getDomain() == null ? new float[] {0, 1} : gradient.getDomain().toFloatArray();
            for (int i = 0; i <= STEPS; i++) {
                float[] values = shading.evalFunction(domain[0] + (domain[1] - domain[0]) * i / STEPS);
                total = Math.max(total, total(new PDColor(values, shading.getColorSpace())));
            }
        }
        return total;
    }

    private static double total(PDImage image) throws IOException {
        PDColorSpace space = image.getColorSpace();
        if (space instanceof PDIndexed || !Colours.kind(space).endsWith("cmyk") || space.getNumberOfComponents() != 4) {
            return 0;
        }
        Raster raster = image.getRawRaster();
        boolean inverted = Optional.ofNullable(image.getDecode()).map(decode -> decode.toFloatArray()[0] > 0).orElse(false);
        double full = 255;
        int step = (int) Math.max(1, Math.sqrt((double) raster.getWidth() * raster.getHeight() / SAMPLES));
        int[] pixel = new int[raster.getNumBands()];
        double total = 0;
        for (int y = 0; y < raster.getHeight(); y += step) {
            for (int x = 0; x < raster.getWidth(); x += step) {
                raster.getPixel(x, y, pixel);
                double sum = 0;
                for (int value : pixel) {
                    sum += inverted ? 1 - value / full : value / full;
                }
                total = Math.max(total, sum);
            }
        }
        return total;
    }
}
