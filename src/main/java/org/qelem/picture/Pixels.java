package org.qelem.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Whether a picture has all of its pixels. FOP 2.11 embeds the data of a PNG or JPEG as it is, so that only a reader sees that the
 * lower half is missing (2026-11).
 */
final class Pixels {

    /** Every so many pixels one is kept: all are decoded, and few of them take memory. */
    private static final int STEP = 64;
    /** What the reader of JPEGs says where data is missing; bytes too many before a marker do no harm, and cameras write some. */
    private static final Pattern LOSS = Pattern.compile("(?i).*(premature|bad huffman|instead of RST|bad arith).*");

    private Pixels() {
    }

    /**
     * Decodes a picture whose size is known to be bearable.
     *
     * @throws Damage if some of it is missing
     */
    static void check(byte[] bytes, Raster raster) throws Damage {
        String[] lost = new String[1];
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(raster.format());
            ImageReader reader = readers.next();
            try {
                reader.addIIOReadWarningListener((source, warning) -> {
                    if (LOSS.matcher(warning).matches()) {
                        lost[0] = warning;
                    }
                });
                reader.setInput(stream, true, true);
                ImageReadParam parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(STEP, STEP, 0, 0);
                if (reader.canReadRaster()) {
                    reader.readRaster(0, parameters); // also one in CMYK
                } else {
                    reader.read(0, parameters);
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new Damage("its pixels cannot be read to the end");
        }
        if (lost[0] != null) {
            throw new Damage("some of its pixels are missing");
        }
    }
}
