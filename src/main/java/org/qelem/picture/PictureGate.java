package org.qelem.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/**
 * Lets whole pictures of a bearable size pass, and drawings that neither run nor fetch anything. What FOP 2.11 and Batik 1.19
 * do with others: end with an exception, set the half of them without a word, read files that FOP's own resolver refuses, or
 * fill the memory (2026-11).
 */
public final class PictureGate {

    /** The most that a file may hold, in bytes. */
    private static final long MOST_BYTES = 128L << 20;
    /** The most of a drawing: Batik 1.19 needs five seconds for a path of ten megabytes (2026-11). */
    private static final long MOST_BYTES_OF_SVG = 4L << 20;
    /** The most pixels: an A3 page at 600 dpi has 70 million, and each takes four bytes once it is decoded. */
    static final long MOST_PIXELS = 100_000_000;

    private final Set<Path> admitted = new HashSet<>();

    /**
     * Whether a picture may be used; if not, why is reported.
     *
     * @param file the real path of a regular file
     * @param name how the manuscript names it; its ending says what it should be
     * @param place where it is named
     */
    public boolean admits(Path file, String name, Place place, Problems problems) {
        if (admitted.contains(file)) {
            return true;
        }
        try {
            long size = Files.size(file);
            long most = format(name).equals("svg") ? MOST_BYTES_OF_SVG : MOST_BYTES;
            if (size > most) {
                problems.error("picture-too-large", place, name, size / 1_000_000 + " megabytes", most / 1_000_000 + " megabytes");
            } else if (isSound(Files.readAllBytes(file), name, place, problems)) {
                admitted.add(file);
                return true;
            }
        } catch (IOException e) {
            problems.error("file-unreadable", place, String.valueOf(e.getMessage()));
        }
        return false;
    }

    private static boolean isSound(byte[] bytes, String name, Place place, Problems problems) {
        String format = format(name);
        try {
            if (format.equals("svg")) {
                SvgGate.check(bytes);
                return true;
            }
            Raster raster = Raster.read(ByteBuffer.wrap(bytes));
            if (!raster.format().equals(format)) {
                problems.error("picture-not-its-format", place, name, format.toUpperCase(Locale.ROOT));
                return false;
            } else if (raster.pixels() > MOST_PIXELS) {
                problems.error("picture-too-large", place, name, raster.width() + " × " + raster.height() + " pixels",
                        MOST_PIXELS / 1_000_000 + " million pixels");
                return false;
            }
            Pixels.check(bytes, raster);
            return true;
        } catch (Damage damage) {
            problems.error("picture-damaged", place, name, damage.getMessage());
        } catch (SvgFault fault) {
            problems.error("svg-refused", place, name, fault.getMessage());
        }
        return false;
    }

    private static String format(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replace("jpeg", "jpg");
    }
}
