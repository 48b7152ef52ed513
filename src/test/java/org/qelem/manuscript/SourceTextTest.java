package org.qelem.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

class SourceTextTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 2", "3, 1, 3", "4, 2, 1", "6, 2, 3", "8, 3, 1", "9, 4, 1", "10, 5, 1", "11, 5, 2"})
    void knowsThePlaceOfEachCharacter(int offset, int line, int column) throws BuildFailed {
        SourceText source = source("a\uD835\uDCB3\nb\u0646\r\n\r\nc\rd".replace("\r\n\r\nc\rd", "\r\n\r\rd"));
        assertThat(source.placeAt(offset)).isEqualTo(new Place("in.md", line, column));
        assertThat(source.offsetOf(new Place("in.md", line, column))).isEqualTo(offset);
    }

    @Test
    void knowsItsLines() throws BuildFailed {
        SourceText source = source("a\r\n b \rc\n");
        assertThat(source.line(1)).isEqualTo("a");
        assertThat(source.line(2)).isEqualTo(" b");
        assertThat(source.line(3)).isEqualTo("c");
        assertThat(source.line(4)).isEmpty();
        assertThat(source.line(5)).isEmpty();
        assertThat(source.line(0)).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoText() throws BuildFailed {
        assertThat(source("\uFEFF# A").text()).isEqualTo("# A");
        assertThat(source("a\uFEFF").text()).isEqualTo("a\uFEFF");
    }

    @Test
    void blankedTextKeepsItsPlaces() throws BuildFailed {
        SourceText source = source("---\ntitle: \uD835\uDCB3\r\n---\ntext").withoutFirst(19);
        assertThat(source.text().strip()).isEqualTo("text");
        assertThat(source.placeAt(source.text().indexOf('t'))).isEqualTo(new Place("in.md", 4, 1));
    }

    @Test
    void whatComesOfEscapesIsCleaned() {
        assertThat(SourceText.clean("a\u0001b\uD800c\t\u200Cd", new Place("in.md", 2, 3), problems)).isEqualTo("abc\t\u200Cd");
        assertThat(problems.all()).extracting(problem -> problem.code() + " " + problem.place() + " " + problem.arguments())
                .containsExactly("control-character in.md:2:3 [U+0001]", "control-character in.md:2:3 [U+D800]");
    }

    @Test
    void whatReordersTheTextIsRefusedAndMarksOfDirectionAreNot() throws BuildFailed {
        assertThatThrownBy(() -> source("a\u202Eb\n\u2067c\u2069")).isInstanceOf(BuildFailed.class);
        assertThat(problems.all()).extracting(problem -> problem.code() + " " + problem.place() + " " + problem.arguments())
                .containsExactly("direction-control in.md:1:2 [U+202E]", "direction-control in.md:2:1 [U+2067]", "direction-control in.md:2:3 [U+2069]");
        assertThat(source("a\u200Eb\u200Fc\u061C\u200C\u200D").text()).hasSize(8);
        assertThat(SourceText.clean("a\u202Bb", new Place("in.md", 2, 3), problems)).isEqualTo("ab");
    }

    private SourceText source(String text) throws BuildFailed {
        return SourceText.decode("in.md", text.getBytes(StandardCharsets.UTF_8), problems);
    }
}
