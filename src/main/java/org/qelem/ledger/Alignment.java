package org.qelem.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where two sequences differ. What occurs once in both holds them together, in the longest chain in which it has one order
 * (the "patience diff" of Bram Cohen); so what is missing is missing as a whole, and not a word here and a word there.
 */
final class Alignment {

    /** Below this many pairs all are compared, where nothing occurs once. */
    private static final long ALL_PAIRS = 4_000_000;

    /** Instead of {@code from} to {@code to} of the first sequence there is {@code otherFrom} to {@code otherTo} of the other. */
    record Hunk(int from, int to, int otherFrom, int otherTo) {

        boolean isLoss() {
            return to > from;
        }

        boolean isGain() {
            return otherTo > otherFrom;
        }
    }

    private final int[] one;
    private final int[] other;
    private final List<Hunk> hunks = new ArrayList<>();

    private Alignment(int[] one, int[] other) {
        this.one = one;
        this.other = other;
    }

    static List<Hunk> of(int[] one, int[] other) {
        Alignment alignment = new Alignment(one, other);
        if (!Arrays.equals(one, other)) {
            alignment.compare(0, one.length, 0, other.length);
        }
        return alignment.hunks;
    }

    private void compare(int start, int end, int otherStart, int otherEnd) {
        int from = start;
        int to = end;
        int otherFrom = otherStart;
        int otherTo = otherEnd;
        while (from < to && otherFrom < otherTo && one[from] == other[otherFrom]) {
            from++;
            otherFrom++;
        }
        while (from < to && otherFrom < otherTo && one[to - 1] == other[otherTo - 1]) {
            to--;
            otherTo--;
        }
        if (from == to || otherFrom == otherTo) {
            differ(from, to, otherFrom, otherTo);
            return;
        }
        List<int[]> anchors = anchors(from, to, otherFrom, otherTo);
        if (anchors.isEmpty()) {
            differ(from, to, otherFrom, otherTo);
            return;
        }
        for (int[] anchor : anchors) {
            compare(from, anchor[0], otherFrom, anchor[1]);
            from = anchor[0] + 1;
            otherFrom = anchor[1] + 1;
        }
        compare(from, to, otherFrom, otherTo);
    }

    private void differ(int from, int to, int otherFrom, int otherTo) {
        if (from < to || otherFrom < otherTo) {
            hunks.add(new Hunk(from, to, otherFrom, otherTo));
        }
    }

    private List<int[]> anchors(int from, int to, int otherFrom, int otherTo) {
        Map<Integer, Integer> places = once(one, from, to);
        Map<Integer, Integer> others = once(other, otherFrom, otherTo);
        List<int[]> pairs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Integer there = others.get(one[i]);
            if (there != null && there >= 0 && places.get(one[i]) == i) {
                pairs.add(new int[] {i, there});
            }
        }
        if (pairs.isEmpty() && (long) (to - from) * (otherTo - otherFrom) <= ALL_PAIRS) {
            return longestCommon(from, to, otherFrom, otherTo);
        }
        return increasing(pairs);
    }

    /** The place of what occurs once; of what occurs more often, -1. */
    private static Map<Integer, Integer> once(int[] sequence, int from, int to) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = from; i < to; i++) {
            places.merge(sequence[i], i, (first, second) -> -1);
        }
        return places;
    }

    /** The longest chain of pairs that increases in both. */
    private static List<int[]> increasing(List<int[]> pairs) {
        int[] last = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (pairs.get(last[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : last[low - 1];
            last[low] = i;
            length = Math.max(length, low + 1);
        }
        int[][] chain = new int[length][];
        for (int at = length == 0 ? -1 : last[length - 1], i = length - 1; at >= 0; at = before[at], i--) {
            chain[i] = pairs.get(at);
        }
        return List.of(chain);
    }

    /** The longest piece that both have, as pairs. */
    private List<int[]> longestCommon(int from, int to, int otherFrom, int otherTo) {
        int[] lengths = new int[otherTo - otherFrom + 1];
        int longest = 0;
        int end = from;
        int otherEnd = otherFrom;
        for (int i = from; i < to; i++) {
            for (int j = otherTo - 1; j >= otherFrom; j--) {
                int length = one[i] == other[j] ? lengths[j - otherFrom] + 1 : 0;
                lengths[j - otherFrom + 1] = length;
                if (length > longest) {
                    longest = length;
                    end = i + 1;
                    otherEnd = j + 1;
                }
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = longest; i > 0; i--) {
            pairs.add(new int[] {end - i, otherEnd - i});
        }
        return pairs;
    }
}
