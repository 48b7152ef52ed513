package org.qelem.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;

/** Reads FOP's ToUnicode CMap and writes a better one (PDF 32000-1, 9.10.3; Adobe Technical Note 5411). */
final class ToUnicodeMap {

    /** The most entries that a section may hold (Adobe Technical Note 5014, "beginbfchar"). */
    private static final int SECTION = 100;

    private static final String CODE_SPACE = "<0000> <FFFF>";

    private static final String HEADER = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo 3 dict dup begin
              /Registry (Adobe) def
              /Ordering (UCS) def
              /Supplement 0 def
            end def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            %s
            endcodespacerange
            """.formatted(CODE_SPACE);

    private static final String TRAILER = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private static final HexFormat HEX = HexFormat.of();

    private record Range(int first, int last, String text) {
    }

    private ToUnicodeMap() {
    }

    static byte[] write(SortedMap<Integer, String> texts) {
        List<Range> ranges = ranges(texts);
        StringBuilder cmap = new StringBuilder(HEADER);
        List<String> single = ranges.stream().filter(range -> range.first == range.last)
                .map(range -> code(range.first) + ' ' + text(range.text) + '\n').toList();
        List<String> several = ranges.stream().filter(range -> range.first < range.last)
                .map(range -> code(range.first) + ' ' + code(range.last) + ' ' + text(range.text) + '\n').toList();
        writeSections(cmap, single, "bfchar");
        writeSections(cmap, several, "bfrange");
        return cmap.append(TRAILER).toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void writeSections(StringBuilder cmap, List<String> entries, String operator) {
        for (int from = 0; from < entries.size(); from += SECTION) {
            List<String> section = entries.subList(from, Math.min(from + SECTION, entries.size()));
            cmap.append(section.size()).append(" begin").append(operator).append('\n');
            section.forEach(cmap::append);
            cmap.append("end").append(operator).append('\n');
        }
    }

    private static List<Range> ranges(Map<Integer, String> texts) {
        List<Range> ranges = new ArrayList<>();
        for (Entry<Integer, String> entry : texts.entrySet()) {
            int code = entry.getKey();
            Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && continues(last, code, entry.getValue())) {
                ranges.set(ranges.size() - 1, new Range(last.first, code, last.text));
            } else {
                ranges.add(new Range(code, code, entry.getValue()));
            }
        }
        return ranges;
    }

    /** Neither the last byte of the code nor that of the text may overflow within a range (9.10.3). */
    private static boolean continues(Range range, int code, String text) {
        if (text.length() != 1 || range.text.length() != 1 || code != range.last + 1) {
            return false;
        }
        int expected = range.text.charAt(0) + code - range.first;
        return text.charAt(0) == expected
                && code >> 8 == range.first >> 8
                && expected >> 8 == range.text.charAt(0) >> 8;
    }

    private static String code(int code) {
        return '<' + HEX.toHexDigits((short) code) + '>';
    }

    private static String text(String text) {
        return '<' + HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + '>';
    }
}
