package org.qelem.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The colour profile in a picture. A broken one is no profile: what FOP 2.11 and a press make of the picture's colours is then
 * not what its maker saw (2026-11).
 */
final class EmbeddedProfile {

    private static final byte[] JPEG_LABEL = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    /** After the label of a part of a profile: its number and how many there are (ICC.1:2022, B.4). */
    private static final int JPEG_NUMBERS = 2;
    private static final int HEADER = 128;
    private static final int SIGNATURE = 0x61637370;
    private static final int SIGNATURE_AT = 36;
    private static final int TAG = 12;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Takes a part, as it comes out of a PNG. */
    void add(byte[] part, int length) {
        bytes.write(part, 0, length);
    }

    /** Takes the data of an APP2 segment, if it is a part of a profile. */
    void addSegment(ByteBuffer picture, int start, int end) {
        int data = start + JPEG_LABEL.length + JPEG_NUMBERS;
        if (data <= end && Arrays.equals(picture.array(), start, start + JPEG_LABEL.length, JPEG_LABEL, 0, JPEG_LABEL.length)) {
            bytes.write(picture.array(), data, end - data);
        }
    }

    /**
     * Looks at the header and at the places that it names (ICC.1:2022, 7.2 and 7.3).
     *
     * @throws Damage if there is a profile, and it is broken
     */
    void check() throws Damage {
        ByteBuffer profile = ByteBuffer.wrap(bytes.toByteArray());
        if (profile.limit() > 0 && !isWhole(profile)) {
            throw new Damage("its colour profile (ICC) is broken");
        }
    }

    private static boolean isWhole(ByteBuffer profile) {
        if (profile.limit() < HEADER + Integer.BYTES || profile.getInt(SIGNATURE_AT) != SIGNATURE || profile.getInt(0) > profile.limit()) {
            return false;
        }
        long tags = Integer.toUnsignedLong(profile.getInt(HEADER));
        if (HEADER + Integer.BYTES + tags * TAG > profile.limit()) {
            return false;
        }
        for (int i = 0; i < tags; i++) {
            int entry = HEADER + Integer.BYTES + TAG * i;
            long end = Integer.toUnsignedLong(profile.getInt(entry + 4)) + Integer.toUnsignedLong(profile.getInt(entry + 8));
            if (end > profile.limit()) {
                return false;
            }
        }
        return true;
    }
}
