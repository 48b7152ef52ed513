package org.qelem.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.Problems;

/**
 * What the parser is not asked to read. flexmark 0.64.8 takes the square of a paragraph's length, and more for backticks,
 * addresses and definitions in it; what is nested too deep overflows its stack (2026-11). Nobody writes so much by hand.
 */
final class Bounds {

    /** The most characters of a paragraph: some twenty-five pages. */
    static final int PARAGRAPH = 50_000;
    /** The most runs of backticks in it. */
    static final int BACKTICKS = 1000;
    /** The most addresses, definitions and entities in it. */
    static final int ADDRESSES = 2000;
    /** The most signs of emphasis, brackets and the like in it: FOP 2.11 takes the square of the number of passages, a minute for 12 000. */
    static final int SIGNS = 6000;
    /** The most line breaks in it: FOP 2.11 takes the square of their number, ten seconds for 5000. */
    static final int BREAKS = 1000;
    /** The most rows of a table: 5000 are 145 pages, and take seven seconds. */
    static final int ROWS = 5000;
    /** The most columns of one: ten times what fits on a page. */
    static final int COLUMNS = 100;
    /** The most quotations, lists and boxes in one another. */
    private static final int DEEPEST = 50;
    /** A sign that begins a list by its indent needs two columns at least. */
    private static final int INDENT = 2;
    private static final int RULE = 1000;

    private static final Pattern LIST_SIGN = Pattern.compile(".*[-+*.)][ \\t]+");
    private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})[^`]*");

    private final SourceText source;
    private final Problems problems;
    private boolean kept = true;
    private String fence = "";
    private int start;
    private int characters;
    private int backticks;
    private int addresses;
    private int signs;
    private int breaks;
    private int rows;
    private int columns;

    private Bounds(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Whether a file may be parsed; where not, and why, is reported. */
    static boolean keptBy(SourceText source, Problems problems) {
        Bounds bounds = new Bounds(source, problems);
        String text = source.text();
        for (int at = 0; at < text.length();) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            bounds.line(text.substring(at, end), at);
            at = end + 1;
        }
        bounds.endParagraph();
        return bounds.kept;
    }

    private void line(String line, int offset) {
        int indent = containers(line);
        String content = line.substring(indent);
        Matcher fenced = FENCE.matcher(content);
        if (!fence.isEmpty()) {
            if (content.startsWith(fence) && content.substring(fence.length()).isBlank()) {
                fence = "";
            }
            return;
        } else if (fenced.matches()) {
            fence = fenced.group(1);
            endParagraph();
            return;
        }
        if (depth(line.substring(0, indent)) > DEEPEST || content.length() > RULE && content.chars().allMatch(c -> "*-_ \t".indexOf(c) >= 0)) {
            problems.error("nesting-too-deep", source.placeAt(offset));
            kept = false;
        }
        if (content.isEmpty() || content.startsWith("#") || LIST_SIGN.matcher(line.substring(0, indent)).matches()) {
            endParagraph();
        }
        if (characters == 0 && rows == 0) {
            start = offset + indent;
        }
        if (content.startsWith("|")) {
            rows++;
            columns = Math.max(columns, (int) content.chars().filter(c -> c == '|').count());
        } else {
            characters += content.length();
            breaks += content.endsWith("\\") || content.endsWith("  ") ? 1 : 0;
            count(content);
        }
    }

    /** Where the content of a line begins, after the signs of quotations and lists; a regular expression would need stack for each. */
    private static int containers(String line) {
        int i = 0;
        for (;;) {
            while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
                i++;
            }
            int digits = i;
            while (digits < line.length() && digits < i + 9 && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
                digits++;
            }
            if (i < line.length() && line.charAt(i) == '>') {
                i++;
            } else if (isSign(line, digits, digits > i ? ".)" : "-+*")) {
                i = digits + 1;
            } else {
                return i;
            }
        }
    }

    private static boolean isSign(String line, int at, String signs) {
        return at < line.length() && signs.indexOf(line.charAt(at)) >= 0
                && (at + 1 == line.length() || line.charAt(at + 1) == ' ' || line.charAt(at + 1) == '\t');
    }

    /** How deep a line can stand at most: by its signs, or by its indent. */
    private static int depth(String containers) {
        int signs = (int) containers.chars().filter(c -> c == '>' || c == '-' || c == '+' || c == '*' || c == '.' || c == ')').count();
        int leading = containers.length() - containers.stripLeading().length();
        return signs + leading / INDENT;
    }

    private void count(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            char before = i == 0 ? ' ' : content.charAt(i - 1);
            if ("*_~[".indexOf(c) >= 0 && before != c) {
                signs++;
            } else if (c == '`' && before != '`') {
                backticks++;
            } else if (c == '&' || before == ']' && (c == '(' || c == ':' || c == '[')) {
                addresses++;
            }
        }
    }

    private void endParagraph() {
        check(characters, PARAGRAPH, "characters");
        check(backticks, BACKTICKS, "runs of backticks");
        check(addresses, ADDRESSES, "links, definitions and entities");
        check(signs, SIGNS, "signs of emphasis and brackets");
        check(breaks, BREAKS, "line breaks");
        check(rows, ROWS, "rows of a table");
        check(columns, COLUMNS, "columns of a table");
        characters = 0;
        backticks = 0;
        addresses = 0;
        signs = 0;
        breaks = 0;
        rows = 0;
        columns = 0;
    }

    private void check(int found, int most, String what) {
        if (found > most) {
            problems.error("paragraph-too-long", source.placeAt(start), found, what, most);
            kept = false;
        }
    }
}
