package org.qelem.check.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qelem.check.typography.ProofSheet.Fill;
import org.qelem.problem.Problem;
import org.qelem.problem.Spot;
import org.qelem.problem.Wording;

/** Each rule finds its defect, and no other rule does; without the defect none finds anything. */
class TypographyRulesTest {

    private final ProofSheet sheet = new ProofSheet();

    @Test
    void soundText() {
        sheet.block("P").rows(1, 0, 39).end(1, 39);
        sheet.block("H1").row(2, 0, "A heading", Fill.NONE);
        sheet.block("P").rows(2, 1, 37).row(2, 38, sheet.words(10), Fill.LETTERS).rows(3, 0, 2).end(3, 2);
        assertThat(sheet.codes()).isEmpty();
    }

    @Test
    void aLooseLine() {
        sheet.block("P").rows(1, 0, 2).row(1, 2, "these are the loose words of a line that holds few", Fill.SPACES).rows(1, 3, 2).end(1, 5);
        assertFound("loose-line", new Spot("proof.pdf", 1, 100, 122, 300, 10.5));
    }

    /** Half an em is allowed; the spaces of the font fill a line of the same words by its letters. */
    @Test
    void aLineAtTheLimitIsNotLoose() {
        sheet.block("P").rows(1, 0, 2).row(1, 2, "a line of words that is not too loose for the eye of a careful reader, and is it", Fill.SPACES)
                .rows(1, 3, 2).end(1, 5);
        assertThat(sheet.codes()).isEmpty();
    }

    @Test
    void theWideSpacesOfATypewriterAreNotLoose() {
        sheet.block("P").row(1, 0, "one two three four five six seven eight nine tens", Fill.LETTERS, ProofSheet.TYPEWRITER)
                .row(1, 1, "eleven twelve", Fill.NONE, ProofSheet.TYPEWRITER);
        assertThat(sheet.codes()).isEmpty();
    }

    @Test
    void aTightLine() {
        sheet.block("P").rows(1, 0, 2).row(1, 2, "pushed together are the many words of this line that holds too many of them, so", Fill.SPACES)
                .rows(1, 3, 2).end(1, 5);
        assertFound("tight-line", new Spot("proof.pdf", 1, 100, 122, 300, 10.5));
    }

    @Test
    void aRiver() {
        lengths("5 5 5 5 | 11 11", "7 3 11 | 5 5 5 5", "11 11 | 3 7 5 5", "3 7 5 5 | 9 13", "9 13 | 4 4 6 6", "4 4 6 6 | 7 3 11");
        assertThat(sheet.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("river");
            assertThat(problem.spot().orElseThrow().height()).isCloseTo(5 * 15 + 10.5, within(0.1));
            assertThat(problem.spot().orElseThrow().width()).isLessThan(20);
        });
    }

    @Test
    void spacesThatDoNotStandBelowEachOtherAreNoRiver() {
        lengths("5 5 5 5 | 11 11", "7 3 11 | 5 5 5 5", "11 11 | 3 7 5 5", "12 12 | 9 11", "9 13 | 4 4 6 6", "4 4 6 6 | 7 3 11");
        assertThat(sheet.codes()).isEmpty();
    }

    /** Lines of letters of one width, by the lengths of their words; all have 47 letters and spaces. */
    private void lengths(String... lines) {
        ProofSheet.Block block = sheet.block("P");
        int row = 0;
        for (String line : lines) {
            String words = String.join(" ", Stream.of(line.replace("| ", "").split(" ")).map(Integer::valueOf).map(sheet::word).toList());
            block.row(1, row++, words, Fill.LETTERS, ProofSheet.TYPEWRITER);
        }
        block.row(1, row, "whole", Fill.NONE, ProofSheet.TYPEWRITER);
    }

    @Test
    void threeHyphensBelowEachOther() {
        hyphens(3);
        assertThat(sheet.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("hyphen-stack");
            assertThat(problem.arguments()).contains(3);
            assertThat(problem.spot().orElseThrow().x()).as("the words at the lines' ends").isGreaterThan(350);
            assertThat(problem.spot().orElseThrow().height()).isCloseTo(2 * 15 + 10.5, within(0.1));
        });
    }

    @Test
    void twoHyphensBelowEachOther() {
        hyphens(2);
        assertThat(sheet.codes()).isEmpty();
    }

    private void hyphens(int count) {
        ProofSheet.Block block = sheet.block("P").rows(1, 0, 2);
        for (int i = 0; i < count; i++) {
            block.row(1, 2 + i, sheet.words(10) + "-", Fill.LETTERS);
        }
        block.rows(1, 2 + count, 2).end(1, 4 + count);
    }

    @Test
    void aWordDividedOverTheTurnOfAPage() {
        sheet.block("P").rows(1, 0, 39).row(1, 39, sheet.words(10) + "-", Fill.LETTERS).rows(2, 0, 2).end(2, 2);
        assertThat(sheet.codes()).containsExactly("page-turn-hyphen");
        assertThat(sheet.problems().get(0).spot().orElseThrow().x()).isGreaterThan(350);
    }

    @Test
    void threeLinesThatBeginWithOneWord() {
        beginnings("The", "the", "the,");
        assertThat(sheet.codes()).containsExactly("stacked-words");
        assertThat(sheet.problems().get(0).spot().orElseThrow().width()).isLessThan(30);
    }

    @Test
    void twoLinesThatBeginWithOneWordAndOneThatDoesNot() {
        beginnings("The", "the", "then");
        assertThat(sheet.codes()).isEmpty();
    }

    private void beginnings(String... words) {
        ProofSheet.Block block = sheet.block("P").rows(1, 0, 2);
        for (int i = 0; i < words.length; i++) {
            block.row(1, 2 + i, words[i] + " " + sheet.words(9), Fill.LETTERS);
        }
        block.rows(1, 5, 1).end(1, 6);
    }

    @Test
    void aParagraphThatEndsInTheRestOfAWord() {
        sheet.block("P").rows(1, 0, 2).row(1, 2, sheet.words(10) + "-", Fill.LETTERS).row(1, 3, "ization.", Fill.NONE);
        assertThat(sheet.codes()).containsExactly("short-last-line");
    }

    @Test
    void aParagraphThatEndsInAShortWord() {
        sheet.block("P").rows(1, 0, 3).row(1, 3, "it.", Fill.NONE);
        assertThat(sheet.codes()).containsExactly("short-last-line");
    }

    @Test
    void aParagraphThatEndsInALongWordOrTheRestOfAnAddress() {
        sheet.block("P").rows(1, 0, 3).row(1, 3, "whole.", Fill.NONE);
        sheet.block("P").rows(1, 5, 3).row(1, 8, "https://example.org/an-", Fill.NONE).row(1, 9, "address-of-words", Fill.NONE);
        assertThat(sheet.codes()).isEmpty();
    }

    @Test
    void aWidow() {
        sheet.block("P").rows(1, 0, 40).end(2, 0);
        sheet.block("P").rows(2, 1, 3).end(2, 4);
        assertFound("widow", null);
    }

    @Test
    void anOrphan() {
        sheet.block("P").rows(1, 0, 38).end(1, 38);
        sheet.block("P").rows(1, 39, 1).rows(2, 0, 3).end(2, 3);
        assertFound("orphan", new Spot("proof.pdf", 1, 100, 677, 300, 10.5));
    }

    @Test
    void twoLinesOnEachSideOfTheTurnAreEnough() {
        sheet.block("P").rows(1, 0, 37).end(1, 37);
        sheet.block("P").rows(1, 38, 2).rows(2, 0, 1).end(2, 1);
        assertThat(sheet.codes()).isEmpty();
    }

    @Test
    void aHeadingAloneAtAPagesFoot() {
        sheet.block("P").rows(1, 0, 38).end(1, 38);
        sheet.block("H2").row(1, 39, "Alone at the foot", Fill.NONE);
        sheet.block("P").rows(2, 0, 3).end(2, 3);
        assertFound("heading-at-foot", null);
    }

    @Test
    void aHeadingWithTwoLinesBelowIt() {
        sheet.block("P").rows(1, 0, 36).end(1, 36);
        sheet.block("H2").row(1, 37, "With its text", Fill.NONE);
        sheet.block("P").rows(1, 38, 2).rows(2, 0, 3).end(2, 3);
        assertThat(sheet.codes()).isEmpty();
    }

    @Test
    void aTitleOnAPageOfItsOwn() {
        sheet.block("H1").row(1, 20, "The title", Fill.NONE);
        sheet.block("P").rows(2, 0, 3).end(2, 3);
        assertThat(sheet.codes()).isEmpty();
    }

    @Test
    void aShortNoteThatGoesOverThePage() {
        sheet.block("P").rows(1, 0, 37).rows(2, 0, 5).end(2, 5);
        sheet.block("Note", "P").rows(1, 38.2, 2).rows(2, 38.2, 1).end(2, 39);
        assertFound("split-note", null);
    }

    @Test
    void aLongNoteThatGoesOverThePage() {
        sheet.block("P").rows(1, 0, 32).rows(2, 0, 30).end(2, 30);
        sheet.block("Note", "P").rows(1, 33.5, 7).rows(2, 38.2, 1).end(2, 39.2);
        assertThat(sheet.codes()).isEmpty();
    }

    @Test
    void aPageThatEndsEarlyForNoReason() {
        sheet.block("P").rows(1, 0, 40).rows(2, 0, 40).rows(3, 0, 30).rows(4, 0, 40).rows(5, 0, 3).end(5, 3);
        assertThat(sheet.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("uneven-page");
            assertThat(problem.arguments()).contains(10);
            Spot spot = problem.spot().orElseThrow();
            assertThat(spot.page()).isEqualTo(3);
            assertThat(spot.y()).as("below the last line").isCloseTo(100 + 29 * 15 + 2.5, within(0.1));
            assertThat(spot.height()).isCloseTo(150, within(8.0));
        });
    }

    @Test
    void aPageThatEndsEarlyBeforeAHeadingOrABox() {
        sheet.block("P").rows(1, 0, 40).rows(2, 0, 29).end(2, 29);
        sheet.block("H1").row(3, 0, "On a new page", Fill.NONE);
        sheet.block("P").rows(3, 1, 39).rows(4, 0, 30).end(4, 30);
        sheet.block("Table", "TR", "TD").rows(5, 0, 12);
        sheet.block("P").rows(5, 12, 27).end(5, 39);
        assertThat(sheet.codes()).isEmpty();
    }

    /** The one problem, and where it shows; its message must have words for all its facts. */
    private void assertFound(String code, Spot spot) {
        List<Problem> problems = sheet.problems();
        assertThat(problems).extracting(Problem::code).containsExactly(code);
        if (spot != null) {
            Spot found = problems.get(0).spot().orElseThrow();
            assertThat(found.page()).isEqualTo(spot.page());
            assertThat(new double[] {found.x(), found.y(), found.width(), found.height()})
                    .containsExactly(new double[] {spot.x(), spot.y(), spot.width(), spot.height()}, within(0.2));
        }
        assertThat(new Wording().message(problems.get(0))).doesNotContain("{");
    }
}
