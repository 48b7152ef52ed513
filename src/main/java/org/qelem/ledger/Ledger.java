package org.qelem.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

/** What a prepared document promises, in order; compared with the account of each output. */
public final class Ledger {

    /** The first losses say what is wrong; the others follow from the same cause more often than not. */
    private static final int TOLD = 6;

    private final LedgerReader promised;

    private Ledger(LedgerReader promised) {
        this.promised = promised;
    }

    /** Draws up the ledger of a document. */
    public static Ledger of(XdmNode prepared) {
        return new Ledger(new LedgerReader(prepared));
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
        found.addAll(new Comparison(promised.text(), account.text().tokens(), without, output).problems());
        promised.notes().forEach((stream, notes) ->
                found.addAll(new Comparison(notes, ofStream(account, stream), without, output).problems()));
        found.stream().limit(TOLD).forEach(problems::add);
        if (found.size() > TOLD) {
            problems.error("ledger-more", found.get(TOLD).place(), found.size() - TOLD, output);
        }
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
