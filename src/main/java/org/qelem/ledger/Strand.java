package org.qelem.ledger;

import java.util.ArrayList;
import java.util.List;

/** A text as the ledger reads it: words, and the parts that begin between them. */
class Strand {

    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    /** The links that began within the word. */
    private final List<Token> links = new ArrayList<>();

    /** Text that goes on where the last one ended: a word may reach over both. */
    void text(CharSequence text) {
        for (int i = 0; i < text.length();) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                pause();
            } else if (isVisible(c)) {
                if (word.isEmpty()) {
                    begins();
                }
                word.appendCodePoint(c);
            }
        }
    }

    /** A word that is open ends here. */
    void pause() {
        if (!word.isEmpty()) {
            tokens.add(new Token(Kind.WORD, word.toString()));
            word.setLength(0);
            tokens.addAll(links);
            links.clear();
        }
    }

    /** A part begins. A link may begin within a word, which does not end there. */
    void part(Kind kind, String name) {
        boolean isInWord = kind == Kind.LINK && !word.isEmpty();
        if (!isInWord) {
            pause();
        }
        begins();
        (isInWord ? links : tokens).add(new Token(kind, name));
    }

    /** Is told before each word and each part. */
    void begins() {
    }

    List<Token> tokens() {
        return tokens;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Joiners, marks of direction, zero-width spaces and soft hyphens come and go with the lines of an output. */
    static boolean isVisible(int c) {
        return Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL && !isSpace(c);
    }

    /** A text without its spaces and what cannot be seen. */
    static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder();
        text.codePoints().filter(Strand::isVisible).forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }
}
