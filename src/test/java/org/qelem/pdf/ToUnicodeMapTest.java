package org.qelem.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ToUnicodeMapTest {

    @Test
    void writesSequencesAndRanges() {
        String cmap = written(Map.of(1, "a", 2, "b", 3, "ft", 4, "\uD83C\uDD6A"));
        assertTrue(cmap.contains("2 beginbfchar\n<0003> <00660074>\n<0004> <d83cdd6a>\nendbfchar\n"), cmap);
        assertTrue(cmap.contains("1 beginbfrange\n<0001> <0002> <0061>\nendbfrange\n"), cmap);
    }

    @Test
    void endsARangeBeforeALastByteOverflows() {
        String cmap = written(Map.of(0xFF, "a", 0x100, "b", 0x102, "\u00FF", 0x103, "\u0100"));
        assertTrue(cmap.contains("4 beginbfchar"), cmap);
    }

    @Test
    void aSectionHoldsAHundredEntries() {
        TreeMap<Integer, String> texts = new TreeMap<>();
        IntStream.rangeClosed(1, 101).forEach(cid -> texts.put(cid, "ft"));
        String cmap = new String(ToUnicodeMap.write(texts), StandardCharsets.US_ASCII);
        assertTrue(cmap.contains("100 beginbfchar") && cmap.contains("1 beginbfchar"), cmap);
    }

    private static String written(Map<Integer, String> texts) {
        return new String(ToUnicodeMap.write(new TreeMap<>(texts)), StandardCharsets.US_ASCII);
    }
}
