package org.qelem.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a TrueType font that say which glyph is which. FontBox reads every table and builds a path for every
 * outline, which takes longer than the whole repair; this reads only the bytes asked for.
 *
 * <p>All offsets and sizes are in bytes. A malformed font ends in {@link IndexOutOfBoundsException}.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/otff">OpenType 1.9, "Font file"</a>
 */
final class TrueTypeFile {

    private static final int DIRECTORY = 12;
    private static final int DIRECTORY_ENTRY = 16;
    /** Where {@code head} has the number that makes up the whole file's checksum; it counts as 0 in the table's own. */
    private static final int ADJUSTMENT = 8;
    private static final int FS_TYPE = 8;

    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final Map<String, Integer> checksums = new HashMap<>();
    private Map<Integer, List<Integer>> codePoints;

    private TrueTypeFile(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        int count = unsigned(file, 4);
        for (int i = 0; i < count; i++) {
            int entry = DIRECTORY + i * DIRECTORY_ENTRY;
            String tag = new String(bytes, entry, 4, StandardCharsets.ISO_8859_1);
            int offset = file.getInt(entry + 8);
            tables.put(tag, file.slice(offset, file.getInt(entry + 12)));
            checksums.put(tag, file.getInt(entry + 4));
        }
    }

    static TrueTypeFile read(Path path) throws IOException {
        return new TrueTypeFile(Files.readAllBytes(path));
    }

    static int unsigned(ByteBuffer buffer, int offset) {
        return buffer.getShort(offset) & 0xFFFF;
    }

    Optional<ByteBuffer> table(String tag) {
        return Optional.ofNullable(tables.get(tag));
    }

    /** A table whose content is not what its checksum says; empty if there is none (OpenType 1.9.1, "Calculating checksums"). */
    Optional<String> damagedTable() {
        return tables.keySet().stream().sorted().filter(tag -> checksum(tables.get(tag), tag.equals("head")) != checksums.get(tag)).findFirst();
    }

    private static int checksum(ByteBuffer table, boolean isHead) {
        int sum = 0;
        int whole = table.limit() & ~3;
        for (int i = 0; i < whole; i += Integer.BYTES) {
            sum += table.getInt(i);
        }
        for (int i = whole; i < table.limit(); i++) {
            sum += (table.get(i) & 0xFF) << 8 * (3 - i % Integer.BYTES);
        }
        return isHead ? sum - table.getInt(ADJUSTMENT) : sum;
    }

    /** What its licence allows: {@code fsType} of the OS/2 table. */
    EmbeddingRights rights() {
        return new EmbeddingRights(unsigned(required("OS/2"), FS_TYPE));
    }

    private ByteBuffer required(String tag) {
        return table(tag).orElseThrow(() -> new IndexOutOfBoundsException("The font has no " + tag + " table"));
    }

    int glyphCount() {
        return unsigned(required("maxp"), 4);
    }

    /** The code points of each encoded glyph, in ascending order; read once. */
    synchronized Map<Integer, List<Integer>> codePoints() {
        if (codePoints == null) {
            codePoints = readCodePoints();
        }
        return codePoints;
    }

    private Map<Integer, List<Integer>> readCodePoints() {
        ByteBuffer cmap = required("cmap");
        Map<Integer, List<Integer>> byGlyph = new HashMap<>();
        int best = bestSubtable(cmap);
        ByteBuffer subtable = cmap.slice(best, cmap.limit() - best);
        switch (unsigned(subtable, 0)) {
            case 4 -> readSegments(subtable, byGlyph);
            case 12 -> readGroups(subtable, byGlyph);
            default -> throw new IndexOutOfBoundsException("Unicode cmap of format " + unsigned(subtable, 0));
        }
        return byGlyph;
    }

    /** A full-repertoire subtable (format 12) holds all that the BMP one holds, and more. */
    private static int bestSubtable(ByteBuffer cmap) {
        int best = -1;
        for (int i = 0; i < unsigned(cmap, 2); i++) {
            int platform = unsigned(cmap, 4 + 8 * i);
            int encoding = unsigned(cmap, 6 + 8 * i);
            int offset = cmap.getInt(8 + 8 * i);
            int format = unsigned(cmap, offset);
            boolean unicode = platform == 0 || platform == 3 && (encoding == 1 || encoding == 10);
            if (unicode && (format == 12 || format == 4 && best < 0)) {
                best = offset;
            }
        }
        if (best < 0) {
            throw new IndexOutOfBoundsException("The font has no Unicode cmap");
        }
        return best;
    }

    private static void readSegments(ByteBuffer table, Map<Integer, List<Integer>> byGlyph) {
        int twice = unsigned(table, 6);
        for (int i = 0; i < twice; i += 2) {
            int end = unsigned(table, 14 + i);
            int start = unsigned(table, 16 + twice + i);
            int delta = unsigned(table, 16 + 2 * twice + i);
            int rangeAt = 16 + 3 * twice + i;
            int range = unsigned(table, rangeAt);
            for (int c = start; c <= end && c != 0xFFFF; c++) {
                int glyph = range == 0 ? c + delta : unsigned(table, rangeAt + range + 2 * (c - start));
                if (range != 0 && glyph != 0) {
                    glyph += delta;
                }
                add(byGlyph, glyph & 0xFFFF, c);
            }
        }
    }

    private static void readGroups(ByteBuffer table, Map<Integer, List<Integer>> byGlyph) {
        int count = table.getInt(12);
        for (int i = 0; i < count; i++) {
            int start = table.getInt(16 + 12 * i);
            int end = table.getInt(20 + 12 * i);
            int glyph = table.getInt(24 + 12 * i);
            for (int c = start; c <= end; c++) {
                add(byGlyph, glyph + c - start, c);
            }
        }
    }

    private static void add(Map<Integer, List<Integer>> byGlyph, int glyph, int codePoint) {
        if (glyph != 0) {
            byGlyph.computeIfAbsent(glyph, g -> new ArrayList<>(1)).add(codePoint);
        }
    }
}
