package org.qelem.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.qelem.problem.Problems;

/**
 * Looks at a font before any library reads it. FOP 2.11 and FontBox 3.0.8 end with exceptions on a damaged one, or set wrong
 * shapes without a word; neither asks whether it may be embedded (2026-11).
 */
final class FontGate {

    /** What FOP reads of a TrueType font. */
    private static final List<String> TABLES = List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    private FontGate() {
    }

    /** Reports what is wrong with a font, at the line that names it. */
    static void check(Fonts.FontFile font, String name, Problems problems) {
        try {
            TrueTypeFile file = TrueTypeFile.read(font.file());
            Optional<String> missing = TABLES.stream().filter(tag -> file.table(tag).isEmpty()).findFirst();
            Optional<String> damaged = file.damagedTable();
            if (missing.isPresent()) {
                problems.error("font-damaged", font.place(), name, "it has no table " + missing.get());
            } else if (damaged.isPresent()) {
                problems.error("font-damaged", font.place(), name, "the checksum of its table " + damaged.get() + " is wrong");
            } else if (!file.rights().allowSubsets()) {
                problems.error("font-not-embeddable", font.place(), name, file.rights().fsType());
            }
        } catch (IOException e) {
            problems.error("font-damaged", font.place(), name, "it cannot be read");
        } catch (IndexOutOfBoundsException e) {
            problems.error("font-damaged", font.place(), name, "it is no TrueType font, or not the whole of one");
        }
    }
}
