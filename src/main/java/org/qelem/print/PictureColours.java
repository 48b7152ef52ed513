package org.qelem.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The pixels of a picture, in the inks of the press. A picture whose pixels are all grey is printed with black alone; one that
 * is separated already keeps its inks.
 */
record PictureColours(Inks inks) {

    private static final int BITS = 8;
    private static final int INKS = 4;
    private static final int MOST = 255;
    /** What describes the samples as they were before. */
    private static final List<COSName> OLD = List.of(COSName.DECODE_PARMS, COSName.DECODE, COSName.INTERPOLATE, COSName.INTENT);

    /** Whether it could be separated. */
    boolean separate(PDImageXObject picture) throws IOException {
        if (picture.isStencil() || PressColours.mayStay(picture.getColorSpace())) {
            return true;
        }
        PDColorSpace space = picture.getColorSpace();
        COSStream stream = picture.getCOSObject();
        if (space instanceof PDIndexed indexed) {
            inks.look(picture.getOpaqueImage(null, 1));
            stream.setItem(COSName.COLORSPACE, palette(indexed));
            return true;
        }
        if (stream.getDictionaryObject(COSName.MASK) instanceof COSArray) {
            return false; // a colour that is left out: it has no ink
        }
        if (space instanceof PDICCBased && space.getNumberOfComponents() != 3) {
            stream.setItem(COSName.COLORSPACE, space.getNumberOfComponents() == INKS ? COSName.DEVICECMYK : COSName.DEVICEGRAY);
            return true;
        }
        write(picture.getOpaqueImage(null, 1), stream);
        return true;
    }

    private COSArray palette(PDIndexed indexed) throws IOException {
        COSArray old = (COSArray) indexed.getCOSObject();
        int highest = ((COSInteger) old.getObject(2)).intValue();
        byte[] colours = new byte[(highest + 1) * INKS];
        for (int i = 0; i <= highest; i++) {
            float[] rgb = indexed.toRGB(new float[] {i});
            inks.grid().write(Math.round(rgb[0] * MOST) << 16 | Math.round(rgb[1] * MOST) << 8 | Math.round(rgb[2] * MOST), colours, i * INKS);
        }
        COSArray palette = new COSArray();
        palette.add(COSName.INDEXED);
        palette.add(COSName.DEVICECMYK);
        palette.add((COSBase) COSInteger.get(highest));
        palette.add(new COSString(colours));
        return palette;
    }

    private void write(BufferedImage image, COSStream stream) throws IOException {
        boolean grey = isGrey(image);
        inks.look(image);
        OLD.forEach(stream::removeItem);
        stream.setItem(COSName.COLORSPACE, grey ? COSName.DEVICEGRAY : COSName.DEVICECMYK);
        stream.setInt(COSName.BITS_PER_COMPONENT, BITS);
        int width = image.getWidth();
        int[] pixels = new int[width];
        byte[] row = new byte[width * (grey ? 1 : INKS)];
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRGB(0, y, width, 1, pixels, 0, width);
                for (int x = 0; x < width; x++) {
                    if (grey) {
                        row[x] = (byte) pixels[x];
                    } else {
                        inks.grid().write(pixels[x], row, x * INKS);
                    }
                }
                out.write(row);
            }
        }
    }

    private static boolean isGrey(BufferedImage image) {
        int width = image.getWidth();
        int[] pixels = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, pixels, 0, width);
            for (int pixel : pixels) {
                if ((pixel & MOST) != (pixel >> 8 & MOST) || (pixel & MOST) != (pixel >> 16 & MOST)) {
                    return false;
                }
            }
        }
        return true;
    }
}
