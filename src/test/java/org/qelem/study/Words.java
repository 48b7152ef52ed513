package org.qelem.study;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a text, in a form in which those of the seed, the manuscript and the PDF can be compared: quotes and
 * ellipses are straight, a mark is a word, and hyphens are left out, because at the end of a line of the PDF a hyphen
 * may be the author's or the typesetter's.
 */
final class Words {

    private static final Pattern MARK = Pattern.compile("\\(?(\\*\\d+|\\d+\u2193)\\)?");
    private static final Pattern LOCAL_MARK = Pattern.compile("\\(\\*\\)");
    private static final Pattern LONE_DASH = Pattern.compile("(?<=^|\\s)[-\u2013\u2014](?=\\s|$)");
    private static final Pattern HYPHEN_AT_LINE_END = Pattern.compile("-[ \\t]*\\R[ \\t]*");

    private Words() {
    }

    static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\u201C\u201D]", "\"").replaceAll("[\u2018\u2019]", "'").replace("\u200B", "");
        plain = HYPHEN_AT_LINE_END.matcher(plain).replaceAll("");
        plain = LONE_DASH.matcher(plain).replaceAll("\uFFFC");
        plain = LOCAL_MARK.matcher(plain).replaceAll(" * ");
        plain = MARK.matcher(plain).replaceAll(" $1 ").replace("-", "");
        return Stream.of(plain.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** Empty if there is none: a list of thousands of words tells nobody what is wrong. */
    static String firstDifference(List<String> expected, List<String> actual) {
        int i = 0;
        while (i < expected.size() && i < actual.size() && expected.get(i).equals(actual.get(i))) {
            i++;
        }
        return i == expected.size() && i == actual.size() ? ""
                : "expected: " + around(expected, i) + " actual: " + around(actual, i);
    }

    private static String around(List<String> words, int i) {
        return String.join(" ", words.subList(Math.max(0, Math.min(i, words.size()) - 4), Math.min(words.size(), i + 4)));
    }
}
