package org.qelem.check.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Optional;

/** What is wrong with an ICC profile, if anything. */
final class IccProfile {

    /** The shortest header (ICC.1:2010, 7.2). */
    private static final int HEADER = 128;

    private IccProfile() {
    }

    static Optional<String> fault(byte[] bytes, int components) {
        if (bytes.length < HEADER) {
            return Optional.of("it has " + bytes.length + " bytes");
        }
        try {
            ICC_Profile profile = ICC_Profile.getInstance(bytes);
            return profile.getNumComponents() == components ? Optional.empty()
                    : Optional.of("it is of " + profile.getNumComponents() + " colour components, not of " + components);
        } catch (RuntimeException e) {
            return Optional.of("it is no ICC profile");
        }
    }

    /** Whether it describes a printing press, and one of four inks. */
    static boolean isPrinter(byte[] bytes) {
        ICC_Profile profile = ICC_Profile.getInstance(bytes);
        return profile.getProfileClass() == ICC_Profile.CLASS_OUTPUT && profile.getColorSpaceType() == ColorSpace.TYPE_CMYK;
    }
}
