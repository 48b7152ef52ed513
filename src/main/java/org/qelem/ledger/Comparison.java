package org.qelem.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what of one text of the manuscript is lost, stands elsewhere or stands twice in an output. */
final class Comparison {

    /** So many words in a row are no coincidence where they stand a second time; fewer are if they are no whole paragraph. */
    private static final int NO_COINCIDENCE = 4;

    private final Promised promised;
    private final List<Token> found;
    private final int[] expected;
    private final int[] actual;

    Comparison(Promised promised, List<Token> found) {
        this.promised = promised;
        this.found = found;
        Numbers numbers = new Numbers();
        expected = numbers.of(promised.tokens());
        actual = numbers.of(found);
    }

    /** What can be wrong with a piece of the manuscript. */
    enum Fault { LOST, MOVED, REPEATED }

    /**
     * What is wrong with a piece of the manuscript.
     *
     * @param from its first token
     * @param to the token behind it
     */
    record Finding(Fault fault, int from, int to) {
    }

    /** In the order of the manuscript. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<Alignment.Hunk> gains = new ArrayList<>();
        BitSet lost = new BitSet();
        for (Alignment.Hunk hunk : Alignment.of(expected, actual)) {
            int from = hunk.isGain() ? hunk.from() : blockwise(hunk.from(), hunk.to());
            lost.set(from, from + hunk.to() - hunk.from());
            if (hunk.isGain()) {
                gains.add(hunk);
            }
        }
        for (int from = lost.nextSetBit(0); from >= 0;) {
            int to = lost.nextClearBit(from);
            int start = from;
            boolean isElsewhere = gains.removeIf(gain -> find(actual, gain.otherFrom(), gain.otherTo(), expected, start, to) >= 0);
            if (isElsewhere) {
                findings.add(new Finding(Fault.MOVED, from, to));
            } else {
                findings.addAll(losses(from, to));
            }
            from = lost.nextSetBit(to);
        }
        gains.forEach(gain -> repetition(gain).ifPresent(findings::add));
        findings.sort(Comparator.comparingInt(Finding::from));
        return findings;
    }

    /**
     * Where a loss begins. If what follows it begins as it does itself, it may as well have begun later, or earlier; where a
     * paragraph begins is where it did.
     */
    private int blockwise(int from, int to) {
        int start = from;
        int end = to;
        while (start > 0 && expected[start - 1] == expected[end - 1]) {
            start--;
            end--;
        }
        while (!promised.isBoundary(start) && end < expected.length && expected[start] == expected[end]) {
            start++;
            end++;
        }
        return promised.isBoundary(start) ? start : from;
    }

    /** One for each part, with all that is in it, and for each row of words of a paragraph. */
    private List<Finding> losses(int from, int to) {
        List<Finding> losses = new ArrayList<>();
        for (int at = from; at < to;) {
            int start = isEmptied(at - 1, to) ? at - 1 : at;
            int end = promised.kind(start) == Kind.WORD ? endOfWords(at, to) : Math.min(to, promised.endOfPart(start));
            losses.add(new Finding(Fault.LOST, start, end));
            at = end;
        }
        return losses;
    }

    /** Whether all that stands in a part is lost, so that the part is. */
    private boolean isEmptied(int part, int to) {
        return part >= 0 && promised.endOfPart(part) > part + 1 && promised.endOfPart(part) <= to;
    }

    /** Where the words end that begin at a token: with the paragraph, if all of it is lost, else before the next part. */
    private int endOfWords(int at, int to) {
        int block = at + 1;
        while (!promised.isBoundary(block)) {
            block++;
        }
        if (promised.isBoundary(at) && block <= to) {
            return block;
        }
        int end = at + 1;
        while (end < Math.min(block, to) && promised.kind(end) == Kind.WORD) {
            end++;
        }
        return end;
    }

    /** What the output has beyond the manuscript is its own, unless it repeats the manuscript. */
    private Optional<Finding> repetition(Alignment.Hunk gain) {
        for (int i = gain.otherFrom(); i < gain.otherTo(); i++) {
            int first = found.get(i).isUnique() ? find(expected, 0, expected.length, actual, i, i + 1) : -1;
            if (first >= 0) {
                return Optional.of(new Finding(Fault.REPEATED, first, first + 1));
            }
        }
        int from = gain.otherFrom();
        int to = gain.otherTo();
        while (from < to && found.get(from).isBegin()) {
            from++;
        }
        while (from < to && found.get(to - 1).isBegin()) {
            to--;
        }
        return from == to ? Optional.empty() : repetition(from, to);
    }

    private Optional<Finding> repetition(int from, int to) {
        int length = to - from;
        for (int at = find(expected, 0, expected.length, actual, from, to); at >= 0;
                at = find(expected, at + 1, expected.length, actual, from, to)) {
            if (length >= NO_COINCIDENCE || begins(at) && promised.isBoundary(at + length)) {
                return Optional.of(new Finding(Fault.REPEATED, at, at + length));
            }
        }
        return Optional.empty();
    }

    /** Whether a block begins at a word, or right before it with its part. */
    private boolean begins(int at) {
        int start = at;
        while (!promised.isBoundary(start) && promised.tokens().get(start - 1).isBegin()) {
            start--;
        }
        return promised.isBoundary(start);
    }

    /** Where a piece of a sequence stands in a part of another; -1 if it does not. */
    private static int find(int[] sequence, int from, int to, int[] other, int otherFrom, int otherTo) {
        int length = otherTo - otherFrom;
        for (int at = from; at + length <= to; at++) {
            if (Arrays.equals(sequence, at, at + length, other, otherFrom, otherTo)) {
                return at;
            }
        }
        return -1;
    }
}
