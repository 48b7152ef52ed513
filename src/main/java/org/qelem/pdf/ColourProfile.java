package org.qelem.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The header of an ICC profile (ICC.1:2022, 7.2). */
final class ColourProfile {

    private static final int HEADER = 128;
    private static final byte[] SIGNATURE = "acsp".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNATURE_AT = 36;
    private static final int PLATFORM_AT = 40;

    private ColourProfile() {
    }

    /**
     * The profile without the platform that it was made on, which changes no colour and may be left out (7.2.10). JDK 17
     * and 25 write another one, whatever the profile had that they read (2026-11).
     *
     * @param bytes returned as they are if they are no profile
     */
    static byte[] withoutPlatform(byte[] bytes) {
        if (bytes.length < HEADER || !Arrays.equals(bytes, SIGNATURE_AT, PLATFORM_AT, SIGNATURE, 0, SIGNATURE.length)) {
            return bytes;
        }
        byte[] profile = bytes.clone();
        Arrays.fill(profile, PLATFORM_AT, PLATFORM_AT + 4, (byte) 0);
        return profile;
    }
}
