package org.qelem.manuscript;

import org.qelem.problem.BuildFailed;
import org.qelem.problem.Problems;

/**
 * Words of thousands of letters. FOP 2.11 takes the square of a word's length to hyphenate it and to find the line's end: a
 * minute for 200 000 letters, or for 30 000 Arabic ones (2026-11). The longest word in a dictionary has some 190.
 */
final class LongWords {

    /** The most characters without a space, an end of line or a hyphen between them; also of an address or a line of code. */
    private static final int MOST = 2000;

    private LongWords() {
    }

    /** @throws BuildFailed if there is a word that is too long; each is reported */
    static void check(SourceText source, Problems problems) throws BuildFailed {
        String text = source.text();
        boolean kept = true;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '-') {
                if (i - start > MOST) {
                    problems.error("word-too-long", source.placeAt(start), i - start, MOST);
                    kept = false;
                }
                start = i + 1;
            }
        }
        if (!kept) {
            throw new BuildFailed();
        }
    }
}
