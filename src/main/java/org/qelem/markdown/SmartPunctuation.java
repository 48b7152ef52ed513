package org.qelem.markdown;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Typographic quotes, dashes and ellipses for a language, as Pandoc's extension {@code smart} makes them.
 * The quotes of each language stand in {@code quotes.properties}.
 *
 * <p>One object serves one run of text, a paragraph or a heading: what a quote becomes depends on what stands before it.
 */
final class SmartPunctuation {

    private static final ResourceBundle QUOTES = ResourceBundle.getBundle("org.qelem.markdown.quotes", Locale.ROOT);
    /** What stands before the start of the run. */
    private static final int NOTHING = ' ';
    private static final char APOSTROPHE = '\u2019';

    private final String[] quotes;
    private int previous = NOTHING;
    private int openDouble;
    private int openSingle;

    SmartPunctuation(Locale language) {
        String tag = language.getLanguage();
        quotes = QUOTES.getString(QUOTES.containsKey(tag) ? tag : "default").split("\\s");
    }

    /** Takes note of text that is set as it is, so that a quote after it closes. */
    void pass(String text) {
        if (!text.isEmpty()) {
            previous = text.codePointBefore(text.length());
        }
    }

    /**
     * The typographic form of a part of the run.
     *
     * @param after the character of the source that follows the part
     */
    String apply(String text, int after) {
        StringBuilder result = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            String made = new String(Character.toChars(c));
            int next = i + length < text.length() ? text.codePointAt(i + length) : after;
            if (text.startsWith("...", i)) {
                made = "\u2026";
                length = 3;
            } else if (text.startsWith("---", i)) {
                made = "\u2014";
                length = 3;
            } else if (text.startsWith("--", i)) {
                made = "\u2013";
                length = 2;
            } else if (c == '"') {
                made = doubleQuote(next);
            } else if (c == '\'') {
                made = single(next);
            }
            result.append(made);
            // What closes in German opens in English; the next quote must not take it for an opening one.
            previous = made.equals(quotes[1]) || made.equals(quotes[3]) ? APOSTROPHE : made.codePointBefore(made.length());
            i += length;
        }
        return result.toString();
    }

    private String doubleQuote(int next) {
        // Arabic and Kurdish join a word to the one that follows: و"داعش".
        boolean joined = openDouble == 0 && Character.isLetter(previous) && Character.isLetter(next);
        boolean opens = joined || opens() && !(openDouble > 0 && Character.isWhitespace(next));
        openDouble = opens ? openDouble + 1 : Math.max(0, openDouble - 1);
        return quotes[opens ? 0 : 1];
    }

    private String single(int next) {
        if (opens() && !Character.isDigit(next) && !Character.isWhitespace(next)) {
            openSingle++;
            return quotes[2];
        }
        if (openSingle > 0 && !Character.isLetter(next)) {
            openSingle--;
            return quotes[3];
        }
        return String.valueOf(APOSTROPHE);
    }

    /** A quote opens after a space, an opening bracket or quote, or a dash. */
    private boolean opens() {
        return switch (Character.getType(previous)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.CONTROL, Character.START_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION -> true;
            case Character.DASH_PUNCTUATION -> previous != '-';
            default -> previous == '/';
        };
    }
}
