package org.qelem.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.qelem.problem.Place;

/** A text of the manuscript: of each word and part also where it stands, and in which part. */
final class LedgerStrand extends Strand {

    private static final int NONE = -1;

    private final List<Place> places = new ArrayList<>();
    private final List<Integer> parts = new ArrayList<>();
    private final BitSet blocks = new BitSet();
    private final Deque<Integer> open = new ArrayDeque<>(List.of(NONE));
    private Place place = Place.of("");

    /** Where the next words and parts stand. */
    void at(Place next) {
        place = next;
    }

    @Override
    void begins() {
        places.add(place);
        parts.add(open.element());
    }

    /** A paragraph or the like begins, or ends. */
    void block() {
        pause();
        blocks.set(tokens().size());
    }

    /** A part begins that holds what follows, up to its {@link #close()}. */
    void open(Kind kind, String name) {
        part(kind, name);
        open.push(places.size() - 1);
    }

    void close() {
        open.pop();
    }

    Place place(int index) {
        return places.get(index);
    }

    /** The part in which a word or part stands. */
    Optional<Integer> part(int index) {
        return parts.get(index) == NONE ? Optional.empty() : Optional.of(parts.get(index));
    }

    /** Whether a block begins with a token, or ends before it. */
    boolean isBoundary(int index) {
        return index == 0 || index == tokens().size() || blocks.get(index);
    }
}
