package org.qelem.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.qelem.manuscript.SourcePlaces;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;

/** What of one text of the manuscript an output is to have; and how a piece of it is named. */
final class Promised {

    private static final int EXCERPT = 60;
    /** So many lines may lie between two words, where there are links or marks between them. */
    private static final int NEAR = 2;

    private final LedgerStrand strand;
    /** The indexes in the strand. */
    private final int[] wanted;
    private final List<Token> tokens;

    /** @param without what an output of its kind does not have */
    Promised(LedgerStrand strand, Set<Kind> without) {
        this.strand = strand;
        wanted = IntStream.range(0, strand.tokens().size()).filter(i -> !without.contains(strand.tokens().get(i).kind())).toArray();
        tokens = IntStream.of(wanted).mapToObj(strand.tokens()::get).toList();
    }

    List<Token> tokens() {
        return tokens;
    }

    Kind kind(int index) {
        return tokens.get(index).kind();
    }

    /** Whether a paragraph or the like begins with a token, or ends before it. */
    boolean isBoundary(int index) {
        return index == wanted.length || strand.isBoundary(wanted[index]);
    }

    /** Where what stands in a part ends. */
    int endOfPart(int part) {
        int end = part + 1;
        while (end < wanted.length && isWithin(wanted[end], wanted[part])) {
            end++;
        }
        return end;
    }

    private boolean isWithin(int token, int part) {
        for (Optional<Integer> around = strand.part(token); around.isPresent(); around = strand.part(around.get())) {
            if (around.get() == part) {
                return true;
            }
        }
        return false;
    }

    /** A finding as a problem at its place. */
    Problem problem(Comparison.Finding finding, SourcePlaces sources, String output) {
        int from = finding.from();
        Token first = tokens.get(from);
        String shown = switch (first.kind()) {
            case PICTURE, LINK -> first.name();
            case MARK -> first.name().substring(first.name().indexOf(' ') + 1);
            case WORD -> excerpt(from, finding.to());
            default -> excerpt(from, endOfPart(from));
        };
        Place place = first.kind() == Kind.WORD ? placeOfWord(from, sources) : place(from);
        String what = first.kind().description(finding.to() == from + 1);
        return switch (finding.fault()) {
            case LOST -> Problem.error("ledger-lost", place, what, shown, output);
            case MOVED -> Problem.error("ledger-out-of-order", place, what, shown, output);
            case REPEATED -> Problem.error("ledger-twice", place, what, shown, output);
        };
    }

    private Place place(int index) {
        return strand.place(wanted[index]);
    }

    /** From the place of its block on the words before it are passed one by one, so that it is not taken for an earlier one. */
    private Place placeOfWord(int index, SourcePlaces sources) {
        int start = index;
        while (!isBoundary(start)) {
            start--;
        }
        Place from = place(index);
        for (int i = start; i < index; i++) {
            if (kind(i) == Kind.WORD && place(i).equals(place(index))) {
                from = near(from, sources.findEnd(bare(i), from));
            }
        }
        return near(from, sources.find(bare(index), from));
    }

    /** What is found further on is another word: this one is written in another way than it is printed. */
    private static Place near(Place from, Place found) {
        return found.line() - from.line() <= NEAR ? found : from;
    }

    /** Without the signs at its ends, which may be written in another way. */
    private String bare(int word) {
        return tokens.get(word).name().replaceAll("^\\p{P}+(?=.)|(?<=.)\\p{P}+$", "");
    }

    private String excerpt(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (kind(i) == Kind.WORD) {
                String word = tokens.get(i).name();
                if (words.length() + word.length() > EXCERPT) {
                    return words.append(words.isEmpty() ? word.substring(0, EXCERPT) : "").append("…").toString();
                }
                words.append(words.isEmpty() ? "" : " ").append(word);
            }
        }
        return words.toString();
    }
}
