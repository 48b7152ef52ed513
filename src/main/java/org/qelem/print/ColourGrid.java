package org.qelem.print;

import org.qelem.colour.Cmyk;
import org.qelem.colour.OutputProfile;

/** The inks of 33³ colours of sRGB; those of a pixel lie between. A hundred times as fast as the profile itself. */
final class ColourGrid {

    private static final int POINTS = 33;
    private static final int INKS = 4;
    private static final int MOST = 255;

    private final float[] inks = new float[POINTS * POINTS * POINTS * INKS];

    ColourGrid(OutputProfile profile) {
        int at = 0;
        for (int red = 0; red < POINTS; red++) {
            for (int green = 0; green < POINTS; green++) {
                for (int blue = 0; blue < POINTS; blue++) {
                    Cmyk colour = profile.inksOf(part(red), part(green), part(blue));
                    inks[at++] = (float) colour.cyan();
                    inks[at++] = (float) colour.magenta();
                    inks[at++] = (float) colour.yellow();
                    inks[at++] = (float) colour.black();
                }
            }
        }
    }

    private static double part(int point) {
        return point / (POINTS - 1.0);
    }

    /** Writes the four inks of a pixel, each from 0 to 255. */
    void write(int rgb, byte[] into, int offset) {
        float red = (rgb >> 16 & MOST) * (POINTS - 1) / (float) MOST;
        float green = (rgb >> 8 & MOST) * (POINTS - 1) / (float) MOST;
        float blue = (rgb & MOST) * (POINTS - 1) / (float) MOST;
        int r = Math.min((int) red, POINTS - 2);
        int g = Math.min((int) green, POINTS - 2);
        int b = Math.min((int) blue, POINTS - 2);
        for (int ink = 0; ink < INKS; ink++) {
            float low = plane(r, g, b, green - g, blue - b, ink);
            float high = plane(r + 1, g, b, green - g, blue - b, ink);
            into[offset + ink] = (byte) Math.round((low + (red - r) * (high - low)) * MOST);
        }
    }

    private float plane(int r, int g, int b, float green, float blue, int ink) {
        int at = ((r * POINTS + g) * POINTS + b) * INKS + ink;
        float near = inks[at] + blue * (inks[at + INKS] - inks[at]);
        int next = at + POINTS * INKS;
        float far = inks[next] + blue * (inks[next + INKS] - inks[next]);
        return near + green * (far - near);
    }
}
