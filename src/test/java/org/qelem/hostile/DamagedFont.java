package org.qelem.hostile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.qelem.Cases;
import org.qelem.Publisher;
import org.qelem.pdf.Press;

/**
 * One of the fonts, spoilt.
 *
 * @param file its path in {@code fonts/}
 * @param damage {@code cut}: the bytes that are left; {@code wrong}: how many bytes are others; {@code fsType}: what its OS/2 table
 *     says, with a right checksum; {@code without}: a table that is there under another name; {@code absent}: there is no file
 */
record DamagedFont(String file, Map<?, ?> damage) {

    private static final int SEED = 2026;
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int FS_TYPE = 8;

    private static Path home;
    private static Publisher publisher;

    static DamagedFont of(Map<?, ?> recipe) {
        return new DamagedFont((String) recipe.get("file"), recipe);
    }

    /** Builds with a copy of the project's fonts, in which this one is spoilt; all such builds have one publisher. */
    Press.Print print(Publisher.Request request, Path homes) throws IOException {
        if (home == null) {
            home = homes.resolve("home");
            Cases.copy(Press.HOME.resolve("fonts"), home.resolve("fonts"));
            Cases.copy(Press.HOME.resolve("stylesheets"), home.resolve("stylesheets"));
            publisher = new Publisher(home, homes.resolve("drawings"));
        }
        Path path = home.resolve("fonts").resolve(file);
        byte[] sound = Files.readAllBytes(path);
        try {
            if (damage.containsKey("absent")) {
                Files.delete(path);
            } else {
                Files.write(path, damaged(sound.clone()));
            }
            return Press.print(publisher, request);
        } finally {
            Files.write(path, sound);
        }
    }

    private byte[] damaged(byte[] font) {
        Random random = new Random(SEED);
        for (int i = 0; damage.containsKey("wrong") && i < (Integer) damage.get("wrong"); i++) {
            font[random.nextInt(font.length)] = (byte) random.nextInt();
        }
        if (damage.containsKey("fsType")) {
            ByteBuffer bytes = ByteBuffer.wrap(font);
            int entry = entry(font, "OS/2");
            int at = bytes.getInt(entry + 8) + FS_TYPE;
            int type = (Integer) damage.get("fsType");
            // It stands in the upper half of a word of the sum.
            bytes.putInt(entry + 4, bytes.getInt(entry + 4) + (type - bytes.getShort(at) << 16)).putShort(at, (short) type);
        }
        if (damage.containsKey("without")) {
            font[entry(font, (String) damage.get("without"))] = '_';
        }
        return damage.containsKey("cut") ? Arrays.copyOf(font, (Integer) damage.get("cut")) : font;
    }

    private static int entry(byte[] font, String table) {
        int entry = DIRECTORY;
        while (!new String(font, entry, 4, StandardCharsets.ISO_8859_1).equals(table)) {
            entry += ENTRY;
        }
        return entry;
    }
}
