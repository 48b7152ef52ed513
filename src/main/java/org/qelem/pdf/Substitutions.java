package org.qelem.pdf;

import static org.qelem.pdf.TrueTypeFile.unsigned;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The glyph substitutions of a font (OpenType 1.9, GSUB), whatever script or feature they belong to: what a feature
 * may have done is wanted, not what it would do. So the contexts are not read: the lookups that a contextual or
 * chained one applies stand in the same list as all others.
 */
final class Substitutions {

    private static final int SINGLE = 1;
    private static final int MULTIPLE = 2;
    private static final int ALTERNATE = 3;
    private static final int LIGATURE = 4;
    private static final int EXTENSION = 7;
    private static final int REVERSE_CHAINED = 8;

    /** The glyphs {@code from}, in logical order, are replaced by the glyphs {@code to}. */
    record Substitution(int[] from, int[] to) {
    }

    private final List<Substitution> found = new ArrayList<>();

    private Substitutions() {
    }

    static List<Substitution> of(TrueTypeFile font) {
        Substitutions reader = new Substitutions();
        font.table("GSUB").ifPresent(reader::readLookups);
        return reader.found;
    }

    private void readLookups(ByteBuffer gsub) {
        int list = unsigned(gsub, 8);
        for (int i = 0; i < unsigned(gsub, list); i++) {
            int lookup = list + unsigned(gsub, list + 2 + 2 * i);
            for (int j = 0; j < unsigned(gsub, lookup + 4); j++) {
                int subtable = lookup + unsigned(gsub, lookup + 6 + 2 * j);
                int type = unsigned(gsub, lookup);
                if (type == EXTENSION) {
                    type = unsigned(gsub, subtable + 2);
                    subtable += gsub.getInt(subtable + 4);
                }
                readSubtable(type, gsub.slice(subtable, gsub.limit() - subtable));
            }
        }
    }

    private void readSubtable(int type, ByteBuffer table) {
        switch (type) {
            case SINGLE -> readSingle(table);
            case MULTIPLE -> readSequences(table, false);
            case ALTERNATE -> readSequences(table, true);
            case LIGATURE -> readLigatures(table);
            case REVERSE_CHAINED -> readReverseChained(table);
            default -> { }
        }
    }

    private void readSingle(ByteBuffer table) {
        int[] covered = coverage(table, unsigned(table, 2));
        boolean byDelta = unsigned(table, 0) == 1;
        for (int i = 0; i < covered.length; i++) {
            int glyph = byDelta ? covered[i] + unsigned(table, 4) & 0xFFFF : unsigned(table, 6 + 2 * i);
            add(covered[i], glyph);
        }
    }

    private void readSequences(ByteBuffer table, boolean alternatives) {
        int[] covered = coverage(table, unsigned(table, 2));
        for (int i = 0; i < covered.length; i++) {
            int[] glyphs = counted(table, unsigned(table, 6 + 2 * i));
            if (alternatives) {
                for (int glyph : glyphs) {
                    add(covered[i], glyph);
                }
            } else {
                found.add(new Substitution(new int[] {covered[i]}, glyphs));
            }
        }
    }

    private void readLigatures(ByteBuffer table) {
        int[] covered = coverage(table, unsigned(table, 2));
        for (int i = 0; i < covered.length; i++) {
            int set = unsigned(table, 6 + 2 * i);
            for (int offset : counted(table, set)) {
                int ligature = set + offset;
                int[] from = new int[unsigned(table, ligature + 2)];
                from[0] = covered[i];
                for (int k = 1; k < from.length; k++) {
                    from[k] = unsigned(table, ligature + 2 + 2 * k);
                }
                found.add(new Substitution(from, new int[] {unsigned(table, ligature)}));
            }
        }
    }

    private void readReverseChained(ByteBuffer table) {
        int[] covered = coverage(table, unsigned(table, 2));
        int lookahead = 6 + 2 * unsigned(table, 4);
        int[] glyphs = counted(table, lookahead + 2 + 2 * unsigned(table, lookahead));
        for (int i = 0; i < covered.length; i++) {
            add(covered[i], glyphs[i]);
        }
    }

    private void add(int from, int to) {
        found.add(new Substitution(new int[] {from}, new int[] {to}));
    }

    private static int[] counted(ByteBuffer table, int offset) {
        int[] values = new int[unsigned(table, offset)];
        for (int i = 0; i < values.length; i++) {
            values[i] = unsigned(table, offset + 2 + 2 * i);
        }
        return values;
    }

    private static int[] coverage(ByteBuffer table, int offset) {
        if (unsigned(table, offset) == 1) {
            return counted(table, offset + 2);
        }
        List<Integer> glyphs = new ArrayList<>();
        for (int i = 0; i < unsigned(table, offset + 2); i++) {
            int range = offset + 4 + 6 * i;
            for (int glyph = unsigned(table, range); glyph <= unsigned(table, range + 2); glyph++) {
                glyphs.add(glyph);
            }
        }
        return glyphs.stream().mapToInt(Integer::intValue).toArray();
    }
}
