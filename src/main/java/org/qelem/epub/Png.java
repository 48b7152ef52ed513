package org.qelem.epub;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.qelem.deflate.Deflate;

/** Writes an opaque picture as PNG (ISO/IEC 15948), 8 bits a channel. The same pixels give the same bytes, which ImageIO does not promise. */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] TRUECOLOUR_8 = {8, 2, 0, 0, 0};

    private Png() {
    }

    static byte[] of(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            bytes.write(SIGNATURE);
            chunk(bytes, "IHDR", ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight()).put(TRUECOLOUR_8).array());
            chunk(bytes, "IDAT", Deflate.ZLIB.compressed(rows(image)));
            chunk(bytes, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The rows from above, each after a byte that says that it is unfiltered: even colours, as maps have, pack best so. */
    private static byte[] rows(BufferedImage image) {
        ByteBuffer rows = ByteBuffer.allocate(image.getHeight() * (1 + 3 * image.getWidth()));
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            rows.put((byte) 0);
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                rows.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
            }
        }
        return rows.array();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        DataOutputStream out = new DataOutputStream(png);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
