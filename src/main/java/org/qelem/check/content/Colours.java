package org.qelem.check.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.color.PDLab;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;

/** What a colour space is to a printer, and what inks a colour asks for. */
public final class Colours {

    private static final Set<String> PROCESS = Set.of("Cyan", "Magenta", "Yellow", "Black");

    private Colours() {
    }

    /**
     * The space in which a mark is painted.
     *
     * @return empty for a stencil's or a pattern's own space, which names no colour
     */
    public static Optional<PDColorSpace> space(Mark mark) throws IOException {
        PDColorSpace space = null;
        if (mark instanceof Mark.Shade shade) {
            space = shade.shading().getColorSpace();
        } else if (mark instanceof Mark.Picture picture && !picture.image().isStencil()) {
            space = picture.image().getColorSpace();
        } else if (!(mark instanceof Mark.Group) && mark.paint().color() != null) {
            space = mark.paint().color().getColorSpace();
        }
        return space instanceof PDPattern ? Optional.empty() : Optional.ofNullable(space);
    }

    /** The word for a space in the profiles: gray, rgb, cmyk, icc-gray, icc-rgb, icc-cmyk, lab, calibrated, spot. */
    public static String kind(PDColorSpace space) {
        PDColorSpace base = base(space);
        if (base instanceof PDDeviceGray) {
            return "gray";
        } else if (base instanceof PDDeviceRGB) {
            return "rgb";
        } else if (base instanceof PDDeviceCMYK) {
            return "cmyk";
        } else if (base instanceof PDICCBased icc) {
            return switch (icc.getNumberOfComponents()) {
                case 1 -> "icc-gray";
                case 4 -> "icc-cmyk";
                default -> "icc-rgb";
            };
        } else if (base instanceof PDLab) {
            return "lab";
        } else if (base instanceof PDCalGray || base instanceof PDCalRGB) {
            return "calibrated";
        } else if (base instanceof PDSeparation || base instanceof PDDeviceN) {
            return spotNames(base).isEmpty() ? "cmyk" : "spot";
        }
        return String.valueOf(base.getName());
    }

    /** The space of an indexed space's colours; else the space itself. */
    public static PDColorSpace base(PDColorSpace space) {
        return space instanceof PDIndexed indexed ? indexed.getBaseColorSpace() : space;
    }

    /** The inks that a space names beside those of four-colour printing. */
    public static List<String> spotNames(PDColorSpace space) {
        List<String> names = new ArrayList<>();
        if (base(space) instanceof PDSeparation separation) {
            names.add(separation.getColorantName());
        } else if (base(space) instanceof PDDeviceN inks) {
            names.addAll(inks.getColorantNames());
        }
        names.removeIf(name -> PROCESS.contains(name) || name.equals("All") || name.equals("None"));
        return names;
    }

    /** A colour's inks (cyan, magenta, yellow, black, then spot inks), each from 0 to 1; empty if it is no colour of inks. */
    public static Optional<float[]> inks(PDColor color) throws IOException {
        if (color == null || color.getColorSpace() == null || color.getColorSpace() instanceof PDPattern) {
            return Optional.empty();
        }
        return inks(color.getColorSpace(), color.getComponents());
    }

    private static Optional<float[]> inks(PDColorSpace space, float[] values) throws IOException {
        String kind = kind(space);
        if (space instanceof PDIndexed || values.length < space.getNumberOfComponents()) {
            return Optional.empty();
        } else if (kind.endsWith("gray")) {
            return Optional.of(new float[] {0, 0, 0, 1 - values[0]});
        } else if (space instanceof PDSeparation separation) {
            String name = separation.getColorantName();
            return Optional.of(name.equals("All") ? new float[] {values[0], values[0], values[0], values[0]}
                    : name.equals("Black") ? new float[] {0, 0, 0, values[0]} : new float[] {0, 0, 0, 0, values[0]});
        } else if (space instanceof PDDeviceN) {
            float[] inks = new float[4 + values.length];
            System.arraycopy(values, 0, inks, 4, values.length);
            return Optional.of(inks);
        }
        return kind.endsWith("cmyk") ? Optional.of(values.clone()) : Optional.empty();
    }

    /** Whether a colour is black ink alone, and how much of it. */
    public static double blackAlone(PDColor color) throws IOException {
        float[] inks = inks(color).orElse(new float[4]);
        for (int i = 0; i < inks.length; i++) {
            if (i != 3 && inks[i] > 0) {
                return 0;
            }
        }
        return inks[3];
    }

    /** The bytes of an ICC profile that a space stands on. */
    public static Optional<byte[]> profile(PDColorSpace space) throws IOException {
        if (base(space) instanceof PDICCBased icc && icc.getCOSObject() instanceof COSArray array && array.size() > 1) {
            COSBase stream = array.getObject(1);
            if (stream instanceof org.apache.pdfbox.cos.COSStream bytes) {
                return Optional.of(new org.apache.pdfbox.pdmodel.common.PDStream(bytes).toByteArray());
            }
        }
        return Optional.empty();
    }
}
