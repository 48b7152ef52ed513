package org.qelem.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that a misspelt one was probably meant to be. */
public final class NearestName {

    private NearestName() {
    }

    /** The nearest of {@code names} within a third of the length in edits, and two at least. */
    public static Optional<String> to(String misspelt, Collection<String> names) {
        int limit = Math.max(2, misspelt.length() / 3);
        return names.stream()
                .filter(name -> distance(misspelt, name) <= limit)
                .min(Comparator.comparingInt(name -> distance(misspelt, name)));
    }

    /** The edit distance of Levenshtein, ignoring case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
