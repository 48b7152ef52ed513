package org.qelem.print;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.qelem.colour.Cmyk;
import org.qelem.colour.OutputProfile;

/** What inks a colour is printed with: those that the theme names, or those that the press's profile gives. */
final class Inks {

    private static final int MOST = 255;

    private final OutputProfile profile;
    private final Map<String, Cmyk> named;
    private final Map<String, Cmyk> known = new LinkedHashMap<>();
    private ColourGrid grid;

    /** @param named by {@code #rrggbb} in small letters */
    Inks(OutputProfile profile, Map<String, Cmyk> named) {
        this.profile = profile;
        this.named = named;
    }

    /** The inks of an sRGB colour, each component from 0 to 1, of text, a line or a ground. */
    Cmyk of(float[] rgb) {
        String name = String.format(Locale.ROOT, "#%02x%02x%02x", level(rgb[0]), level(rgb[1]), level(rgb[2]));
        return known.computeIfAbsent(name, key -> named.containsKey(key) ? named.get(key) : profile.inksOf(rgb[0], rgb[1], rgb[2]));
    }

    /** The inks of the pixels of pictures. */
    ColourGrid grid() {
        if (grid == null) {
            grid = new ColourGrid(profile);
        }
        return grid;
    }

    private static int level(float component) {
        return Math.round(component * MOST);
    }
}
