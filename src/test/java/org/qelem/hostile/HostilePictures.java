package org.qelem.hostile;

import static org.qelem.picture.RasterPictures.deflated;
import static org.qelem.picture.RasterPictures.picture;
import static org.qelem.picture.RasterPictures.withChunk;
import static org.qelem.picture.RasterPictures.withProfile;
import static org.qelem.picture.RasterPictures.withSegment;
import static org.qelem.picture.RasterPictures.withSize;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import org.qelem.picture.RasterPictures;

/**
 * Makes pictures. {@code picture} is {@code png}, {@code jpg} or {@code gif}, of 60 × 40 pixels, or {@code blank}, a PNG that really
 * has {@code size}. Further keys spoil it:
 *
 * <ul>
 * <li>{@code claims}: width and height that its header has
 * <li>{@code chunk}: the type of a chunk with {@code inflated} zero bytes
 * <li>{@code profile}: {@code sound}, {@code half} or {@code zeros}
 * <li>{@code frames}: how often its only frame comes
 * <li>{@code cut}: the bytes that are left
 * <li>{@code wrong}: how many bytes are others, by a generator of random numbers with a fixed seed
 * <li>{@code without}: bytes in hexadecimal whose first occurrence is left out
 * </ul>
 */
final class HostilePictures {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;
    private static final int SEED = 2026;

    private HostilePictures() {
    }

    static byte[] make(Map<?, ?> recipe) {
        String format = (String) recipe.get("picture");
        byte[] bytes = format.equals("blank") ? blank(numbers(recipe, "size")) : picture(format, WIDTH, HEIGHT);
        if (recipe.containsKey("claims")) {
            List<Integer> size = numbers(recipe, "claims");
            bytes = format.equals("jpg") ? withFrameSize(bytes, size.get(0), size.get(1)) : withSize(bytes, size.get(0), size.get(1));
        }
        if (recipe.containsKey("chunk")) {
            String type = (String) recipe.get("chunk");
            byte[] head = type.equals("iTXt") ? new byte[] {'a', 0, 1, 0, 0, 0} : new byte[] {'a', 0, 0};
            bytes = withChunk(bytes, type, deflated(head, new byte[(Integer) recipe.get("inflated")]));
        }
        if (recipe.containsKey("profile")) {
            byte[] profile = profile((String) recipe.get("profile"));
            bytes = format.equals("jpg") ? withSegment(bytes, profile) : withProfile(bytes, profile);
        }
        if (recipe.containsKey("frames")) {
            bytes = withFrames(bytes, (Integer) recipe.get("frames"));
        }
        if (recipe.containsKey("cut")) {
            bytes = Arrays.copyOf(bytes, (Integer) recipe.get("cut"));
        }
        if (recipe.containsKey("without")) {
            bytes = without(bytes, HexFormat.of().parseHex((String) recipe.get("without")));
        }
        Random random = new Random(SEED);
        for (int i = 0; recipe.containsKey("wrong") && i < (Integer) recipe.get("wrong"); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> numbers(Map<?, ?> recipe, String key) {
        return (List<Integer>) recipe.get(key);
    }

    private static byte[] profile(String kind) {
        byte[] sound = RasterPictures.profile();
        return switch (kind) {
            case "sound" -> sound;
            case "half" -> Arrays.copyOf(sound, sound.length / 2);
            default -> new byte[sound.length];
        };
    }

    /** A white PNG of one bit a pixel; its pixels are deflated row by row. */
    private static byte[] blank(List<Integer> size) {
        byte[] row = new byte[1 + (size.get(0) + 7) / 8];
        Arrays.fill(row, 1, row.length, (byte) 0xFF);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 16];
        for (int i = 0; i <= size.get(1); i++) {
            if (i < size.get(1)) {
                deflater.setInput(row);
            } else {
                deflater.finish();
            }
            for (int length = deflater.deflate(some); length > 0; length = deflater.deflate(some)) {
                rows.write(some, 0, length);
            }
        }
        deflater.end();
        byte[] header = HexFormat.of().parseHex("89504e470d0a1a0a" + "0000000d49484452" + "00000000000000000100000000" + "00000000");
        byte[] end = HexFormat.of().parseHex("0000000049454e44ae426082");
        byte[] empty = Arrays.copyOf(header, header.length + end.length);
        System.arraycopy(end, 0, empty, header.length, end.length);
        return withSize(withChunk(empty, "IDAT", rows.toByteArray()), size.get(0), size.get(1));
    }

    /** A JPEG whose frame (SOF0) says another size. */
    private static byte[] withFrameSize(byte[] jpeg, int width, int height) {
        byte[] changed = jpeg.clone();
        int at = indexOf(jpeg, new byte[] {(byte) 0xFF, (byte) 0xC0}) + 5;
        changed[at] = (byte) (height >> 8);
        changed[at + 1] = (byte) height;
        changed[at + 2] = (byte) (width >> 8);
        changed[at + 3] = (byte) width;
        return changed;
    }

    /** A GIF that shows its only frame again and again. */
    private static byte[] withFrames(byte[] gif, int frames) {
        int first = 13 + (3 << (gif[10] & 7) + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(gif, 0, first);
        for (int i = 0; i < frames; i++) {
            bytes.write(gif, first, gif.length - 1 - first);
        }
        bytes.write(';');
        return bytes.toByteArray();
    }

    private static byte[] without(byte[] bytes, byte[] some) {
        int at = indexOf(bytes, some);
        byte[] rest = Arrays.copyOf(bytes, bytes.length - some.length);
        System.arraycopy(bytes, at + some.length, rest, at, rest.length - at);
        return rest;
    }

    private static int indexOf(byte[] bytes, byte[] some) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(new String(some, StandardCharsets.ISO_8859_1));
        if (at < 0) {
            throw new IllegalArgumentException("these bytes are not there");
        }
        return at;
    }
}
