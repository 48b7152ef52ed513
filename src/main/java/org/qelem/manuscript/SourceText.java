package org.qelem.manuscript;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/** The text of one source file, which knows the place of each of its characters. */
public final class SourceText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int REPLACEMENT = 0xFFFD;

    private final String file;
    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();

    private SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        lineStarts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                lineStarts.add(i + 1);
            }
        }
    }

    /**
     * Decodes UTF-8. A byte order mark is not part of the text.
     *
     * @param file the name for messages
     * @throws BuildFailed if the bytes are not UTF-8 or hold characters that XML 1.0 forbids or discourages (section 2.2, Char),
     *         or that reorder the text; each is reported, up to the first that is not UTF-8
     */
    public static SourceText decode(String file, byte[] bytes, Problems problems) throws BuildFailed {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(input, characters, true);
        String text = characters.flip().toString();
        SourceText source = new SourceText(file, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        if (result.isError()) {
            throw problems.fatal("not-utf-8", source.placeAt(source.text.length()),
                    String.format("0x%02X", bytes[input.position()] & 0xFF));
        }
        boolean clean = true;
        for (int i = 0; i < source.text.length(); i++) {
            if (isForbidden(source.text.charAt(i)) && !Character.isSurrogate(source.text.charAt(i))) {
                report(source.text.charAt(i), source.placeAt(i), problems);
                clean = false;
            }
        }
        if (!clean) {
            throw new BuildFailed();
        }
        return source;
    }

    /**
     * A text that did not come from bytes but from an escape, such as {@code &#1;} or {@code "\x01"}.
     *
     * @return the text without the characters that {@link #decode} would have refused; each is reported
     */
    public static String clean(String text, Place place, Problems problems) {
        if (text.codePoints().noneMatch(SourceText::isForbidden)) {
            return text;
        }
        text.codePoints().filter(SourceText::isForbidden).forEach(c -> report(c, place, problems));
        return text.codePoints().filter(c -> !isForbidden(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /**
     * What XML 1.0 forbids or discourages, but the noncharacters beyond U+FFFF, and U+FFFD, which says that another
     * program has lost a character. C1 controls come of text in Windows-1252.
     */
    private static boolean isForbidden(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' || isDirectionControl(c)
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE || c >= REPLACEMENT && c <= 0xFFFF;
    }

    /**
     * Embeddings, overrides and isolates (Unicode, annex 9, section 2). With them a text can be shown in another order than it
     * stands in (CVE-2021-42574), and FOP 2.11 prints isolates as signs (2026-11).
     */
    private static boolean isDirectionControl(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static void report(int c, Place place, Problems problems) {
        String name = String.format("U+%04X", c);
        if (isDirectionControl(c)) {
            problems.error("direction-control", place, name);
        } else {
            problems.error("control-character", place, name);
        }
    }

    /** The file's name, for messages. */
    public String file() {
        return file;
    }

    public String text() {
        return text;
    }

    /** The same file with the first {@code length} characters made blank, so that places stay what they are. */
    public SourceText withoutFirst(int length) {
        return new SourceText(file, text.substring(0, length).replaceAll("[^\r\n]", " ") + text.substring(length));
    }

    /** The place of the character at an offset in {@link #text()}. */
    public Place placeAt(int offset) {
        int found = Collections.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(file, line + 1, text.codePointCount(lineStarts.get(line), offset) + 1);
    }

    /** The offset in {@link #text()} of a place in this file. */
    public int offsetOf(Place place) {
        return text.offsetByCodePoints(lineStarts.get(place.line() - 1), place.column() - 1);
    }

    /** One line without its end, from 1; empty if there is no such line. */
    public String line(int number) {
        if (number < 1 || number > lineStarts.size()) {
            return "";
        }
        int end = number < lineStarts.size() ? lineStarts.get(number) : text.length();
        return text.substring(lineStarts.get(number - 1), end).stripTrailing();
    }
}
