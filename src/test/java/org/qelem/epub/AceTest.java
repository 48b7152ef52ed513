package org.qelem.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qelem.oracle.Ace;
import org.qelem.oracle.Oracles;
import org.qelem.oracle.Verdict;
import org.qelem.pdf.Press;

/** Ace by DAISY 1.4.6 finds no violation in any edition of the study, in that of a publication with every construct, and of an Arabic and a Sorani one. */
class AceTest {

    @Test
    void findsNoViolation() throws Exception {
        EpubTools.require("@daisy/ace-cli/bin/ace.js");
        List<EpubBook> books = books();
        assertThat(new Ace(Press.HOME, Ace.tools(), Oracles.TIME_LIMIT).judge(books.stream().map(EpubBook::file).toList())).hasSize(books.size())
                .allSatisfy((book, verdict) -> assertThat(verdict).as(book.toString()).isEqualTo(new Verdict("accessibility by Ace 1.4.6", List.of())));
    }

    /** Every variant of the study; of the others the standard one, which Ace takes three seconds for. */
    private static List<EpubBook> books() {
        List<EpubBook> books = new ArrayList<>(TestEpubs.of(TestEpubs.STUDY).books().values());
        books.add(TestEpubs.of(TestEpubs.FEATURES).book("epub"));
        books.add(TestEpubs.of(TestEpubs.RIGHT_TO_LEFT).book("epub"));
        books.add(TestEpubs.of(TestEpubs.SORANI).book("epub"));
        return books;
    }
}
