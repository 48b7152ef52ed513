package org.qelem.pdf;

/**
 * What a font's licence says about embedding, in its own words.
 *
 * @param fsType the field of its OS/2 table
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/os2#fstype">OpenType 1.9.1, OS/2, fsType</a>
 */
public record EmbeddingRights(int fsType) {

    private static final int RESTRICTED = 0x0002;
    /** Preview and print, and editable: of several that are set, the least restrictive counts. */
    private static final int OTHERS = 0x000C;
    private static final int WHOLE = 0x0100;
    private static final int BITMAPS_ONLY = 0x0200;

    /** Whether the outlines may be embedded at all. */
    public boolean allowEmbedding() {
        boolean restricted = (fsType & RESTRICTED) != 0 && (fsType & OTHERS) == 0;
        return !restricted && (fsType & BITMAPS_ONLY) == 0;
    }

    /** Whether some of the glyphs may be embedded without the others. */
    public boolean allowSubsets() {
        return allowEmbedding() && (fsType & WHOLE) == 0;
    }
}
