package org.qelem.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What the frame of a picture says about it; its pixels are not decoded.
 *
 * @param format {@code png}, {@code jpg} or {@code gif}
 * @param width in pixels; the widest of several frames
 * @param height in pixels
 */
record Raster(String format, long width, long height) {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int PNG_HEADER = 0x49484452;
    private static final int PNG_END = 0x49454E44;
    private static final int PNG_PROFILE = 0x69434350;
    private static final int PNG_COMPRESSED_TEXT = 0x7A545874;
    private static final int PNG_INTERNATIONAL_TEXT = 0x69545874;
    /** The most that a compressed note in a PNG may hold, in bytes; libraries inflate it whole. */
    private static final int MOST_INFLATED = 4 << 20;
    private static final int GIF = 0x47494638;

    long pixels() {
        return width * height;
    }

    /**
     * Reads the frame from the first byte to the last.
     *
     * @throws Damage if it is none of the three formats, or not whole
     */
    static Raster read(ByteBuffer bytes) throws Damage {
        if (bytes.remaining() < Long.BYTES) {
            throw new Damage("it is no picture, or only the first bytes of one");
        }
        String format = bytes.getLong(0) == PNG ? "png" : (bytes.getShort(0) & 0xFFFF) == 0xFFD8 ? "jpg" : bytes.getInt(0) == GIF ? "gif" : "";
        try {
            Raster raster = switch (format) {
                case "png" -> png(bytes.position(Long.BYTES));
                case "jpg" -> jpeg(bytes.position(Short.BYTES));
                case "gif" -> gif(bytes.order(ByteOrder.LITTLE_ENDIAN).position(6));
                default -> throw new Damage("it is no PNG, JPEG, GIF or SVG");
            };
            if (raster.width <= 0 || raster.height <= 0) {
                throw new Damage("it has no width or no height");
            }
            return raster;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new Damage("the " + format.toUpperCase(Locale.ROOT).replace("JPG", "JPEG") + " ends too early or is garbled");
        }
    }

    /** PNG, 3rd edition, section 5.3: length, type, data, checksum. */
    private static Raster png(ByteBuffer bytes) throws Damage {
        Raster header = null;
        for (;;) {
            int length = bytes.getInt();
            int start = bytes.position();
            int type = bytes.getInt();
            if (length < 0 || length > bytes.remaining()) {
                throw new BufferUnderflowException();
            }
            bytes.position(start + Integer.BYTES + length);
            CRC32 checksum = new CRC32();
            checksum.update(bytes.array(), start, length + Integer.BYTES);
            if ((int) checksum.getValue() != bytes.getInt()) {
                throw new Damage("the PNG ends too early or is garbled");
            }
            if (type == PNG_HEADER && header == null) {
                header = new Raster("png", bytes.getInt(start + 4), bytes.getInt(start + 8));
            } else if (header == null) {
                throw new Damage("the PNG has no header");
            } else if (type == PNG_PROFILE || type == PNG_COMPRESSED_TEXT || type == PNG_INTERNATIONAL_TEXT) {
                EmbeddedProfile profile = new EmbeddedProfile();
                int end = start + Integer.BYTES + length;
                checkInflated(bytes, deflated(bytes, start + Integer.BYTES, end, type == PNG_INTERNATIONAL_TEXT), end, profile);
                if (type == PNG_PROFILE) {
                    profile.check();
                }
            } else if (type == PNG_END) {
                return header;
            }
        }
    }

    /**
     * Where the deflated part of a chunk begins, its end if there is none (section 11.3): after the name, which ends with a zero,
     * comes the method; in an international text, whether it is deflated, the method, the language and the name in that language.
     */
    private static int deflated(ByteBuffer bytes, int start, int end, boolean international) {
        int data = afterZero(bytes, start, end);
        if (!international) {
            return Math.min(data + 1, end);
        }
        return data < end && bytes.get(data) == 1 ? afterZero(bytes, afterZero(bytes, Math.min(data + 2, end), end), end) : end;
    }

    private static int afterZero(ByteBuffer bytes, int start, int end) {
        int at = start;
        while (at < end && bytes.get(at) != 0) {
            at++;
        }
        return Math.min(at + 1, end);
    }

    private static void checkInflated(ByteBuffer bytes, int start, int end, EmbeddedProfile inflated) throws Damage {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes.array(), start, end - start);
            byte[] some = new byte[1 << 16];
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                inflated.add(some, inflater.inflate(some));
                if (inflater.getBytesWritten() > MOST_INFLATED) {
                    throw new Damage("the PNG has a colour profile or a note of many megabytes");
                }
            }
        } catch (DataFormatException e) {
            throw new Damage("the PNG has a garbled colour profile or note");
        } finally {
            inflater.end();
        }
    }

    /** ISO/IEC 10918-1, annex B: the frame's header (SOF) names the size. Cameras add data after the end (EOI), which is looked for from behind. */
    private static Raster jpeg(ByteBuffer bytes) throws Damage {
        Raster header = null;
        EmbeddedProfile profile = new EmbeddedProfile();
        for (boolean scans = false; !scans;) {
            if ((bytes.get() & 0xFF) != 0xFF) {
                throw new Damage("the JPEG is garbled");
            }
            int marker = bytes.get() & 0xFF;
            if (marker == 0xFF) {
                bytes.position(bytes.position() - 1); // fill bytes
                continue;
            }
            int start = bytes.position();
            int length = bytes.getShort() & 0xFFFF;
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                header = new Raster("jpg", bytes.getShort(start + 5) & 0xFFFF, bytes.getShort(start + 3) & 0xFFFF);
            }
            if (marker == 0xE2) {
                profile.addSegment(bytes, start + Short.BYTES, Math.min(start + length, bytes.limit()));
            }
            scans = marker == 0xDA;
            bytes.position(start + length);
        }
        if (header == null) {
            throw new Damage("the JPEG has no header");
        }
        profile.check();
        for (int i = bytes.limit() - 2; i >= bytes.position(); i--) {
            if ((bytes.getShort(i) & 0xFFFF) == 0xFFD9) {
                return header;
            }
        }
        throw new Damage("the JPEG ends too early");
    }

    /** GIF 89a, sections 18 to 27; a frame may be larger than the screen. */
    private static Raster gif(ByteBuffer bytes) throws Damage {
        int width = bytes.getShort() & 0xFFFF;
        int height = bytes.getShort() & 0xFFFF;
        int flags = bytes.get();
        bytes.position(bytes.position() + 2 + colours(flags));
        for (;;) {
            int block = bytes.get() & 0xFF;
            if (block == 0x3B) {
                return new Raster("gif", width, height);
            } else if (block == 0x2C) {
                bytes.position(bytes.position() + 4);
                width = Math.max(width, bytes.getShort() & 0xFFFF);
                height = Math.max(height, bytes.getShort() & 0xFFFF);
                flags = bytes.get();
                bytes.position(bytes.position() + colours(flags) + 1);
            } else if (block == 0x21) {
                bytes.get();
            } else {
                throw new Damage("the GIF is garbled");
            }
            for (int length = bytes.get() & 0xFF; length > 0; length = bytes.get() & 0xFF) {
                bytes.position(bytes.position() + length);
            }
        }
    }

    /** The bytes of a table of colours, if there is one. */
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }
}
