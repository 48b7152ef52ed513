package org.qelem.map;

import java.nio.file.Path;
import java.util.List;

/** The fonts of maps, as the project ships them. */
final class MapFonts {

    static final List<Face> FACES = List.of(
            latin(false, false, "Regular"), latin(true, false, "Bold"), latin(false, true, "It"), latin(true, true, "BoldIt"),
            new Face("Vazirmatn", false, false, Path.of("fonts", "vazirmatn", "Vazirmatn_400Regular.ttf")),
            new Face("Vazirmatn", true, false, Path.of("fonts", "vazirmatn", "Vazirmatn_700Bold.ttf")));

    private MapFonts() {
    }

    private static Face latin(boolean bold, boolean italic, String name) {
        return new Face("Source Sans 3", bold, italic, Path.of("fonts", "source-sans", "SourceSans3-" + name + ".ttf"));
    }
}
