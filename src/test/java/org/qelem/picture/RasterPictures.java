package org.qelem.picture;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Small pictures for tests, sound ones and such as no program for pictures makes. */
public final class RasterPictures {

    /** Where the first chunk after a PNG's header begins. */
    private static final int AFTER_HEADER = 33;

    private RasterPictures() {
    }

    /** A sound picture of many colours, as PNG, JPEG or GIF. */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, i * 7919);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PNG whose header says another size. */
    public static byte[] withSize(byte[] png, int width, int height) {
        ByteBuffer bytes = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
        return bytes.putInt(29, checksum(bytes.array(), 12, 17)).array();
    }

    /** A sound colour profile. */
    public static byte[] profile() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    /** A JPEG with a colour profile in one segment (ICC.1:2022, B.4). */
    public static byte[] withSegment(byte[] jpeg, byte[] profile) {
        ByteBuffer bytes = ByteBuffer.allocate(jpeg.length + profile.length + 18).put(jpeg, 0, 2);
        bytes.putShort((short) 0xFFE2).putShort((short) (16 + profile.length)).put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII));
        return bytes.put((byte) 1).put((byte) 1).put(profile).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A PNG with a colour profile. */
    public static byte[] withProfile(byte[] png, byte[] profile) {
        return withChunk(png, "iCCP", deflated(new byte[2], profile));
    }

    /** A PNG with one chunk more, right after its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] content) {
        ByteBuffer bytes = ByteBuffer.allocate(png.length + content.length + 12).put(png, 0, AFTER_HEADER);
        bytes.putInt(content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
        bytes.putInt(checksum(bytes.array(), AFTER_HEADER + 4, content.length + 4));
        return bytes.put(png, AFTER_HEADER, png.length - AFTER_HEADER).array();
    }

    /** A head as it is, and what is deflated after it. */
    public static byte[] deflated(byte[] head, byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] deflated = new byte[content.length + 200];
        int length = deflater.deflate(deflated);
        deflater.end();
        return ByteBuffer.allocate(head.length + length).put(head).put(deflated, 0, length).array();
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, from, length);
        return (int) checksum.getValue();
    }
}
