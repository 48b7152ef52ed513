package org.qelem.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No word of the study is added, dropped or moved. */
class StudyFidelityTest {

    @Test
    void theManuscriptHasTheWordsOfTheSeed() throws Exception {
        assertSame(Seed.streams(), DocBookStreams.words(StudyPdf.get().xml()));
    }

    @Test
    void thePdfHasTheWordsOfTheSeed() throws Exception {
        assertSame(Seed.streams(), new PdfStreams(StudyPdf.get().lines()).words());
    }

    private static void assertSame(Map<String, List<String>> expected, Map<String, List<String>> actual) {
        assertThat(actual.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((stream, words) -> assertThat(Words.firstDifference(words, joinedAddresses(actual.get(stream), words)))
                .as(stream).isEmpty());
    }

    /** An address or a name with underscores that is broken over lines without a hyphen is one word. */
    private static List<String> joinedAddresses(List<String> words, List<String> expected) {
        List<String> joined = new ArrayList<>();
        for (String word : words) {
            String wanted = joined.isEmpty() || joined.size() > expected.size() ? "" : expected.get(joined.size() - 1);
            String last = joined.isEmpty() ? "" : joined.get(joined.size() - 1);
            if ((wanted.startsWith("http") || wanted.contains("_")) && !wanted.equals(last) && wanted.startsWith(last + word)) {
                joined.set(joined.size() - 1, last + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }
}
