package org.qelem.check.content;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.qelem.colour.OutputProfile;

/**
 * How far the colours of a page are from those that a press prints: as ΔE*ab, see {@link OutputProfile#distance}. Of a picture it
 * is what nine tenths of its pixels keep within: a few saturated ones are in every photograph. Colours of inks have no distance.
 */
public final class Gamut {

    private static final int MOST = 255;
    private static final double MOST_PIXELS = 0.9;
    /** Of a picture, so many pixels are looked at, evenly spread. */
    private static final int SAMPLES = 10_000;
    private static final int STOPS = 16;

    private final OutputProfile profile;
    private final Set<String> agreed;
    private final Map<Integer, Double> known = new HashMap<>();

    /** @param agreed the colours whose inks a theme names, as {@code #rrggbb}: they are as far as they are meant to be */
    public Gamut(OutputProfile profile, Set<String> agreed) {
        this.profile = profile;
        this.agreed = Set.copyOf(agreed);
    }

    /** The name of a colour whose components are from 0 to 1, {@code #rrggbb}. */
    public static String name(float[] rgb) {
        return String.format(Locale.ROOT, "#%06x", number(rgb));
    }

    private static int number(float[] rgb) {
        return Math.round(rgb[0] * MOST) << 16 | Math.round(rgb[1] * MOST) << 8 | Math.round(rgb[2] * MOST);
    }

    /** The distance of an sRGB colour. */
    public double distance(float[] rgb) {
        return agreed.contains(name(rgb)) ? 0 : distance(number(rgb));
    }

    private double distance(int rgb) {
        return known.computeIfAbsent(rgb & 0xFFFFFF, number -> profile.distance(
                (number >> 16) / (double) MOST, (number >> 8 & MOST) / (double) MOST, (number & MOST) / (double) MOST));
    }

    /** The distance of a picture in sRGB. */
    public double distance(BufferedImage picture) {
        int step = (int) Math.max(1, Math.sqrt((double) picture.getWidth() * picture.getHeight() / SAMPLES));
        double[] distances = new double[((picture.getWidth() - 1) / step + 1) * ((picture.getHeight() - 1) / step + 1)];
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y += step) {
            for (int x = 0; x < picture.getWidth(); x += step) {
                distances[count++] = distance(picture.getRGB(x, y));
            }
        }
        Arrays.sort(distances);
        return distances[(int) (MOST_PIXELS * (count - 1))];
    }

    /**
     * A colour that is not one of inks.
     *
     * @param name {@code #rrggbb}, or {@code picture}
     * @param distance as above
     */
    public record Found(String name, double distance) {
    }

    /** A mark, and the colour of light with which it is painted. */
    public record Use(Mark mark, Found found) {
    }

    /** The colours that are not those of inks: each by the first mark that is painted with it, and each picture. */
    public List<Use> uses(List<Mark> marks) throws IOException {
        List<Use> uses = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Mark mark : marks) {
            Optional<Found> found = of(mark);
            if (found.isPresent() && (mark instanceof Mark.Picture || told.add(found.get().name()))) {
                uses.add(new Use(mark, found.get()));
            }
        }
        return uses;
    }

    /** What a mark is painted with; empty if with inks. */
    private Optional<Found> of(Mark mark) throws IOException {
        if (mark instanceof Mark.Picture picture && !picture.image().isStencil()) {
            return of(picture.image());
        } else if (mark instanceof Mark.Shade shade) {
            return shade.shading() instanceof PDShadingType2 gradient ? of(gradient) : Optional.empty();
        }
        return mark instanceof Mark.Group || mark.paint().color() == null ? Optional.empty() : of(mark.paint().color());
    }

    private Optional<Found> of(PDImage image) throws IOException {
        return isOfLight(image.getColorSpace()) ? Optional.of(new Found("picture", distance(image.getImage()))) : Optional.empty();
    }

    private Optional<Found> of(PDShadingType2 gradient) throws IOException {
        Optional<Found> farthest = Optional.empty();
        if (gradient.getFunction() != null && isOfLight(gradient.getColorSpace())) {
            float[] domain = gradient.getDomain() == null ? new float[] {0, 1} : gradient.getDomain().toFloatArray();
            for (int i = 0; i <= STOPS; i++) {
                float[] values = gradient.evalFunction(domain[0] + (domain[1] - domain[0]) * i / STOPS);
                Optional<Found> stop = of(new PDColor(values, gradient.getColorSpace()));
                if (stop.isPresent() && (farthest.isEmpty() || stop.get().distance > farthest.get().distance)) {
                    farthest = stop;
                }
            }
        }
        return farthest;
    }

    private Optional<Found> of(PDColor colour) throws IOException {
        PDColorSpace space = colour.getColorSpace();
        if (!isOfLight(space) || colour.getComponents().length < space.getNumberOfComponents()) {
            return Optional.empty();
        }
        float[] rgb = space.toRGB(colour.getComponents());
        return Optional.of(new Found(name(rgb), distance(rgb)));
    }

    private static boolean isOfLight(PDColorSpace space) {
        return space != null && !(space instanceof PDPattern) && Set.of("rgb", "icc-rgb", "lab", "calibrated").contains(Colours.kind(space));
    }
}
