package org.qelem.colour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a press prints, by its ICC profile: what inks give a colour, and what colour inks give. Colorimetric rendering
 * relative to the paper, with black point compensation (ISO 18619): the darkest sRGB colour becomes the darkest that the
 * press prints, and all between keeps its distance.
 */
public final class OutputProfile {

    private static final String FOGRA39 = "FOGRA39L_coated.icc";
    private static final int SIGNATURE = 0x61637370;
    private static final int HEADER = 128;
    private static final int TAG = 12;
    /** The white of the profile connection space, D50 (ICC.1:2001-04, A.1). */
    private static final double[] D50 = {0.9642, 1, 0.8249};
    /** From linear sRGB to CIE XYZ under D50 (IEC 61966-2-1, adapted by Bradford). */
    private static final double[][] TO_XYZ = {
        {0.4360747, 0.3850649, 0.1430804}, {0.2225045, 0.7168786, 0.0606169}, {0.0139322, 0.0971045, 0.7141733}};
    private static final double LINEAR = 216.0 / 24389;
    private static final double SLOPE = 24389.0 / 27;
    /** The largest number of the encoding of L* and of a* and b* in tables of 16 bits (ICC.1:2001-04, 6.3.4.2). */
    private static final double L_ENCODING = 100 * 65535.0 / 65280;
    private static final double AB_ENCODING = 255 * 65535.0 / 65280;

    private final byte[] bytes;
    private final LookupTable toInks;
    private final LookupTable toColours;
    /** The luminance of the darkest colour, as a part of the paper's. */
    private final double blackPoint;

    private OutputProfile(byte[] bytes) {
        this.bytes = bytes;
        Map<String, ByteBuffer> tags = tags(ByteBuffer.wrap(bytes));
        toInks = new LookupTable(tag(tags, "B2A1"), 3, 4);
        toColours = new LookupTable(tag(tags, "A2B1"), 4, 3);
        blackPoint = luminance(lab(inks(new double[] {0, 0, 0}))[0]);
    }

    /**
     * Reads a profile of a CMYK press.
     *
     * @throws IllegalArgumentException if it is broken, or none of a CMYK press; the message says why
     */
    public static OutputProfile read(byte[] bytes) {
        try {
            return new OutputProfile(bytes.clone());
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("it ends too early", e);
        }
    }

    /** Offset on coated paper by ISO 12647-2:2004/Amd 1, the characterization FOGRA39. */
    public static OutputProfile fogra39() {
        try (InputStream stream = OutputProfile.class.getResourceAsStream(FOGRA39)) {
            return read(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, ByteBuffer> tags(ByteBuffer profile) {
        if (profile.getInt(36) != SIGNATURE || profile.getInt(0) > profile.limit()) {
            throw new IllegalArgumentException("it is no ICC profile, or only the first bytes of one");
        }
        if (!word(profile, 12).equals("prtr") || !word(profile, 16).equals("CMYK") || !word(profile, 20).equals("Lab ")) {
            throw new IllegalArgumentException("it is not the profile of a CMYK press");
        }
        Map<String, ByteBuffer> tags = new LinkedHashMap<>();
        for (int i = 0; i < profile.getInt(HEADER); i++) {
            int entry = HEADER + 4 + TAG * i;
            int offset = profile.getInt(entry + 4);
            tags.put(word(profile, entry), profile.slice(offset, profile.limit() - offset));
        }
        return tags;
    }

    private static String word(ByteBuffer profile, int at) {
        byte[] word = new byte[4];
        profile.get(at, word);
        return new String(word, StandardCharsets.US_ASCII);
    }

    private static ByteBuffer tag(Map<String, ByteBuffer> tags, String name) {
        if (!tags.containsKey(name)) {
            throw new IllegalArgumentException("it has no table " + name);
        }
        return tags.get(name);
    }

    /** The profile's file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The inks that come closest to an sRGB colour, each component from 0 to 1. */
    public Cmyk inksOf(double red, double green, double blue) {
        return inks(lab(red, green, blue));
    }

    /**
     * How far the nearest colour that the press prints is from an sRGB colour: the difference ΔE*ab (ISO 11664-4). Some 2 are
     * seen side by side; what is beyond the press's gamut is farther.
     */
    public double distance(double red, double green, double blue) {
        double[] wanted = lab(red, green, blue);
        double[] printed = lab(inks(wanted));
        return Math.sqrt(square(wanted[0] - printed[0]) + square(wanted[1] - printed[1]) + square(wanted[2] - printed[2]));
    }

    private static double square(double number) {
        return number * number;
    }

    /** CIE L*, a* and b* of what an sRGB colour is to look like in print. */
    private double[] lab(double red, double green, double blue) {
        double[] linear = {linear(red), linear(green), linear(blue)};
        double[] f = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = 0;
            for (int j = 0; j < 3; j++) {
                part += TO_XYZ[i][j] * linear[j];
            }
            f[i] = curve(blackPoint + (1 - blackPoint) * part / D50[i]);
        }
        return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
    }

    /** CIE L*, a* and b* under D50, relative to the paper, of what is printed with these inks. */
    public double[] lab(Cmyk inks) {
        double[] encoded = toColours.of(inks.cyan(), inks.magenta(), inks.yellow(), inks.black());
        return new double[] {encoded[0] * L_ENCODING, encoded[1] * AB_ENCODING - 128, encoded[2] * AB_ENCODING - 128};
    }

    private Cmyk inks(double[] lab) {
        double[] inks = toInks.of(lab[0] / L_ENCODING, (lab[1] + 128) / AB_ENCODING, (lab[2] + 128) / AB_ENCODING);
        return new Cmyk(inks[0], inks[1], inks[2], inks[3]);
    }

    /** IEC 61966-2-1, 5.2. */
    private static double linear(double component) {
        return component <= 0.04045 ? component / 12.92 : StrictMath.pow((component + 0.055) / 1.055, 2.4);
    }

    /** CIE 15:2004, 8.2.1. */
    private static double curve(double part) {
        return part > LINEAR ? StrictMath.cbrt(part) : (SLOPE * part + 16) / 116;
    }

    private static double luminance(double lightness) {
        double f = (lightness + 16) / 116;
        return lightness > 8 ? f * f * f : lightness / SLOPE;
    }
}
