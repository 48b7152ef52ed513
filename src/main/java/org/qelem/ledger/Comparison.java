package org.qelem.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.qelem.problem.Problem;

/** Finds what of one text of the manuscript is lost, stands elsewhere or stands twice in an output. */
final class Comparison {

    private static final int EXCERPT = 60;
    /** So many words in a row are no coincidence where they stand a second time; fewer are if they are no whole paragraph. */
    private static final int NO_COINCIDENCE = 4;

    private final LedgerStrand promised;
    private final List<Token> found;
    private final String output;
    /** Which tokens of the manuscript the output is to have. */
    private final int[] wanted;
    private final int[] expected;
    private final int[] actual;

    /** @param without what an output of its kind does not have */
    Comparison(LedgerStrand promised, List<Token> found, Set<Kind> without, String output) {
        this.promised = promised;
        this.found = found;
        this.output = output;
        List<Token> tokens = promised.tokens();
        Numbers numbers = new Numbers();
        int[] all = numbers.of(tokens);
        wanted = IntStream.range(0, all.length).filter(i -> !without.contains(tokens.get(i).kind())).toArray();
        expected = Arrays.stream(wanted).map(i -> all[i]).toArray();
        actual = numbers.of(found);
    }

    /** @param at the token from which on it holds */
    private record Finding(int at, Problem problem) {
    }

    /** What is wrong, in the order of the manuscript. */
    List<Problem> problems() {
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
                findings.add(new Finding(from, problem("ledger-out-of-order", from, to)));
            } else {
                findings.addAll(losses(from, to));
            }
            from = lost.nextSetBit(to);
        }
        gains.forEach(gain -> repetition(gain).ifPresent(findings::add));
        return findings.stream().sorted(Comparator.comparingInt(Finding::at)).map(Finding::problem).toList();
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
        for (; end <= expected.length; start++, end++) {
            if (start < expected.length && promised.isBoundary(wanted[start])) {
                return start;
            }
            if (end == expected.length || expected[start] != expected[end]) {
                break;
            }
        }
        return from;
    }

    /** One for each part, with all that is in it, and for each row of words of a paragraph. */
    private List<Finding> losses(int from, int to) {
        List<Finding> losses = new ArrayList<>();
        for (int at = from; at < to;) {
            int end = at + 1;
            if (kind(at) == Kind.WORD) {
                end = wordsFrom(at, to);
            } else {
                while (end < to && isWithin(wanted[end], wanted[at])) {
                    end++;
                }
            }
            losses.add(new Finding(at, problem("ledger-lost", at, end)));
            at = end;
        }
        return losses;
    }

    /** Where the words end that begin at a token: with the paragraph, if all of it is lost, else before the next part. */
    private int wordsFrom(int at, int to) {
        int block = at + 1;
        while (block < wanted.length && !promised.isBoundary(wanted[block])) {
            block++;
        }
        if (promised.isBoundary(wanted[at]) && block <= to) {
            return block;
        }
        int end = at + 1;
        while (end < Math.min(block, to) && kind(end) == Kind.WORD) {
            end++;
        }
        return end;
    }

    private boolean isWithin(int token, int part) {
        for (Optional<Integer> around = promised.part(token); around.isPresent(); around = promised.part(around.get())) {
            if (around.get() == part) {
                return true;
            }
        }
        return false;
    }

    /** What the output has beyond the manuscript is its own, unless it repeats the manuscript. */
    private Optional<Finding> repetition(Alignment.Hunk gain) {
        for (int i = gain.otherFrom(); i < gain.otherTo(); i++) {
            Token token = found.get(i);
            boolean isOne = token.kind() == Kind.NOTE || token.kind() == Kind.MARK || token.kind() == Kind.PICTURE && !token.name().isEmpty();
            int first = isOne ? find(expected, 0, expected.length, actual, i, i + 1) : -1;
            if (first >= 0) {
                return Optional.of(new Finding(first, problem("ledger-twice", first, first + 1)));
            }
        }
        int from = gain.otherFrom();
        int to = gain.otherTo();
        while (from < to && isBegin(found.get(from).kind())) {
            from++;
        }
        while (from < to && isBegin(found.get(to - 1).kind())) {
            to--;
        }
        int length = to - from;
        for (int at = 0; length > 0; at++) {
            at = find(expected, at, expected.length, actual, from, to);
            if (at < 0) {
                break;
            }
            boolean isWhole = begins(at) && (at + length == expected.length || promised.isBoundary(wanted[at + length]));
            if (isWhole || length >= NO_COINCIDENCE) {
                return Optional.of(new Finding(at, problem("ledger-twice", at, at + length)));
            }
        }
        return Optional.empty();
    }

    /** Whether a block begins at a word, or right before it with its part. */
    private boolean begins(int at) {
        int start = at;
        while (start > 0 && !promised.isBoundary(wanted[start]) && isBegin(kind(start - 1))) {
            start--;
        }
        return promised.isBoundary(wanted[start]);
    }

    private static boolean isBegin(Kind kind) {
        return kind == Kind.HEADING || kind == Kind.CELL || kind == Kind.ITEM;
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

    private Kind kind(int at) {
        return promised.tokens().get(wanted[at]).kind();
    }

    private Problem problem(String code, int from, int to) {
        Token first = promised.tokens().get(wanted[from]);
        String shown = switch (first.kind()) {
            case PICTURE, LINK -> first.name();
            case MARK -> first.name().substring(first.name().indexOf(' ') + 1);
            case WORD -> excerpt(from, to);
            default -> excerpt(from, contents(from));
        };
        boolean isOne = to == from + 1;
        return Problem.error(code, promised.place(wanted[from]), first.kind().description(isOne), shown, output);
    }

    /** Where what stands in a part ends. */
    private int contents(int part) {
        int end = part + 1;
        while (end < wanted.length && isWithin(wanted[end], wanted[part])) {
            end++;
        }
        return end;
    }

    private String excerpt(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (kind(i) == Kind.WORD) {
                String word = promised.tokens().get(wanted[i]).name();
                if (words.length() + word.length() > EXCERPT) {
                    return words.append("…").toString();
                }
                words.append(words.isEmpty() ? "" : " ").append(word);
            }
        }
        return words.toString();
    }
}
