package org.qelem.print;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qelem.check.content.Gamut;
import org.qelem.colour.Cmyk;
import org.qelem.colour.OutputProfile;
import org.qelem.pdf.ColourChange;

/** What inks a colour is printed with: those that the theme names, or those that the press's profile gives. */
final class Inks {

    private final OutputProfile profile;
    private final Map<String, Cmyk> named;
    private final Map<String, Cmyk> known = new LinkedHashMap<>();
    private final Gamut gamut;
    private boolean changeNoticeably;
    private ColourGrid grid;

    /** @param named by {@code #rrggbb} in small letters */
    Inks(OutputProfile profile, Map<String, Cmyk> named) {
        this.profile = profile;
        this.named = named;
        gamut = new Gamut(profile, named.keySet());
    }

    /** The inks of an sRGB colour, each component from 0 to 1, of text, a line or a ground. */
    Cmyk of(float[] rgb) {
        return known.computeIfAbsent(Gamut.name(rgb), key -> {
            changeNoticeably |= gamut.distance(rgb) > ColourChange.NOTICEABLE;
            return named.containsKey(key) ? named.get(key) : profile.inksOf(rgb[0], rgb[1], rgb[2]);
        });
    }

    /** The inks of the pixels of pictures. */
    ColourGrid grid() {
        if (grid == null) {
            grid = new ColourGrid(profile);
        }
        return grid;
    }

    /** Looks at a picture whose pixels are to be converted. */
    void look(BufferedImage picture) {
        changeNoticeably |= gamut.distance(picture) > ColourChange.NOTICEABLE;
    }

    /** Whether a colour or a picture was asked for that the press does not print. */
    boolean changeNoticeably() {
        return changeNoticeably;
    }

    /** How far colours are from those of the press. */
    Gamut gamut() {
        return gamut;
    }
}
