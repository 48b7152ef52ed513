package org.qelem.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;
import org.qelem.manuscript.SourcePlaces;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

/** What a prepared document promises, in order; compared with the account of each output. */
public final class Ledger {

    /** The first losses say what is wrong; the others follow from the same cause more often than not. */
    private static final int TOLD = 6;

    private final LedgerReader promised;
    private final SourcePlaces sources;

    private Ledger(LedgerReader promised, SourcePlaces sources) {
        this.promised = promised;
        this.sources = sources;
    }

    /**
     * Draws up the ledger of a document.
     *
     * @param sources the manuscript, in which the places of words are looked up
     */
    public static Ledger of(XdmNode prepared, SourcePlaces sources) {
        return new Ledger(new LedgerReader(prepared), sources);
    }

    /**
     * Compares.
     *
     * @param account what is in the output
     * @param without what an output of its kind does not have, as links on paper
     * @param output its name, as messages give it
     * @param problems where each loss becomes an error at its place; of many the first, and how many more there are
     */
    public void check(Account account, Set<Kind> without, String output, Problems problems) {
        List<Problem> found = new ArrayList<>();
        compare(promised.text(), account.text().tokens(), without, output, found);
        promised.notes().forEach((stream, notes) -> compare(notes, ofStream(account, stream), without, output, found));
        found.stream().limit(TOLD).forEach(problems::add);
        if (found.size() > TOLD) {
            problems.error("ledger-more", found.get(TOLD).place(), found.size() - TOLD, output);
        }
    }

    private void compare(LedgerStrand strand, List<Token> tokens, Set<Kind> without, String output, List<Problem> found) {
        Promised wanted = new Promised(strand, without);
        new Comparison(wanted, tokens).findings().forEach(finding -> found.add(wanted.problem(finding, sources, output)));
    }

    private List<Token> ofStream(Account account, String stream) {
        List<Token> tokens = new ArrayList<>();
        for (Account.Note note : account.notes()) {
            if (stream.equals(promised.streams().get(note.id()))) {
                tokens.addAll(note.strand().tokens());
            }
        }
        return tokens;
    }
}
