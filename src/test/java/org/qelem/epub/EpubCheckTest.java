package org.qelem.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qelem.oracle.EpubCheck;
import org.qelem.oracle.Oracles;
import org.qelem.oracle.Verdict;
import org.qelem.pdf.Press;

/** EPUBCheck 5.3.0 finds no error in any edition of any publication, and has no warning about one. */
class EpubCheckTest {

    @Test
    void everyEditionHasNoErrorAndNoWarning() throws Exception {
        List<EpubBook> books = TestEpubs.all();
        assertThat(books).hasSizeGreaterThanOrEqualTo(TestEpubs.VARIANTS.size());
        assertThat(new EpubCheck(Press.HOME, Oracles.TIME_LIMIT).judge(books.stream().map(EpubBook::file).toList())).hasSize(books.size())
                .allSatisfy((book, verdict) -> assertThat(verdict).as(book.toString()).isEqualTo(new Verdict("EPUB 3.3 by EPUBCheck 5.3.0", List.of())));
    }
}
