package org.qelem.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

class YamlMappingTest {

    private final Problems problems = new Problems();

    @Test
    void readsValuesAsTheyAreWritten() throws BuildFailed {
        YamlMapping yaml = parse("a: 007\nb: no\nc: 2024-08\nd: >\n  two\n  lines\ne:\nf: null\ng: [1, two]\nh: one\ni: true\n");
        assertThat(yaml.text("a")).contains("007");
        assertThat(yaml.text("b")).contains("no");
        assertThat(yaml.text("c")).contains("2024-08");
        assertThat(yaml.text("d")).contains("two lines\n");
        assertThat(yaml.text("e")).isEmpty();
        assertThat(yaml.text("f")).isEmpty();
        assertThat(yaml.text("z")).isEmpty();
        assertThat(yaml.texts("g")).containsExactly("1", "two");
        assertThat(yaml.texts("h")).containsExactly("one");
        assertThat(yaml.flag("i", false)).isTrue();
        assertThat(yaml.flag("z", true)).isTrue();
        yaml.reportUnknownKeys();
        assertThat(found()).isEmpty();
    }

    @Test
    void knowsItsPlacesInCharacters() throws BuildFailed {
        YamlMapping yaml = parse("# \uD835\uDCB3\n\n\"\uD835\uDCB3\": {\u0646: [x], y: 1}\n");
        assertThat(yaml.placeOf("\uD835\uDCB3")).isEqualTo(new Place("x.yaml", 3, 1));
        YamlMapping inner = yaml.mapping("\uD835\uDCB3").orElseThrow();
        assertThat(inner.placeOf("\u0646")).isEqualTo(new Place("x.yaml", 3, 7));
        assertThat(inner.text("\u0646")).isEmpty();
        assertThat(found()).containsExactly("yaml-wrong-kind x.yaml:3:10 [\u0646, a text or a number]");
    }

    @Test
    void addsKeysOnce() throws BuildFailed {
        YamlMapping yaml = parse("a: 1\n");
        yaml.addAll(YamlMapping.parse("in.md", "---\nb: 2\na: 3\n", problems));
        assertThat(yaml.text("a")).contains("1");
        assertThat(yaml.text("b")).contains("2");
        assertThat(yaml.placeOf("b")).isEqualTo(new Place("in.md", 2, 1));
        assertThat(found()).containsExactly("yaml-key-twice in.md:3:1 [a]");
    }

    @Test
    void aMissingKeyIsReportedOnce() throws BuildFailed {
        YamlMapping yaml = parse("a: [x]\nb:\n");
        assertThat(List.of(yaml.requiredText("a"), yaml.requiredText("b"), yaml.requiredText("c"))).containsOnly("");
        assertThat(found()).containsExactly("yaml-wrong-kind x.yaml:1:4 [a, a text or a number]",
                "yaml-key-missing x.yaml:1:1 [b]", "yaml-key-missing x.yaml:1:1 [c]");
    }

    @Test
    void aWordThatIsNotAmongThoseIsReported() throws BuildFailed {
        YamlMapping yaml = parse("a: Two\nb: True\n");
        assertThat(yaml.oneOf("a", "one", Set.of("two", "one"))).isEqualTo("one");
        assertThat(yaml.flag("b", false)).isTrue();
        assertThat(found()).containsExactly("yaml-not-one-of x.yaml:1:1 [a, Two, one, two]", "yaml-not-one-of x.yaml:2:1 [b, True, true, false]");
    }

    @Test
    void anItemThatStandsTwiceIsReported() throws BuildFailed {
        assertThat(parse("a:\n  - x\n  - y\n  - x\n").distinctTexts("a")).containsOnlyKeys("x", "y")
                .containsEntry("y", new Place("x.yaml", 3, 5));
        assertThat(found()).containsExactly("yaml-item-twice x.yaml:4:5 [a, x]");
    }

    @Test
    void anUnknownKeyIsReportedWithTheNearest() throws BuildFailed {
        YamlMapping yaml = parse("titel: x\n");
        yaml.text("title");
        yaml.reportUnknownKeys();
        assertThat(found()).containsExactly("yaml-key-unknown x.yaml:1:1 [titel, Did you mean \"title\"? , title]");
    }

    @Test
    void whatIsNotYamlIsReportedWithWhatItIsIn() {
        refuses("a: \"x\nb: y\n", "yaml-syntax x.yaml:3:1 [found unexpected end of stream, while scanning a quoted scalar that begins in line 1]");
        refuses("a: 1\n---\nb: 2\n", "yaml-syntax x.yaml:2:1 [but found another document, expected a single document in the stream that begins in line 1]");
        refuses("- a\n", "yaml-not-mapping x.yaml:1:1 []");
        refuses("&a [*a]: x\n", "yaml-key-not-text x.yaml:1:1 []");
    }

    private void refuses(String text, String problem) {
        Problems own = new Problems();
        if (problem.startsWith("yaml-key-not-text")) {
            assertThat(keys(text, own)).isEmpty();
        } else {
            assertThatThrownBy(() -> YamlMapping.parse("x.yaml", text, own)).isInstanceOf(BuildFailed.class);
        }
        assertThat(own.all()).extracting(found -> found.code() + " " + found.place() + " " + found.arguments()).containsExactly(problem);
    }

    private static Set<String> keys(String text, Problems problems) {
        try {
            return YamlMapping.parse("x.yaml", text, problems).keys();
        } catch (BuildFailed e) {
            throw new AssertionError(problems.all().toString(), e);
        }
    }

    private YamlMapping parse(String text) throws BuildFailed {
        return YamlMapping.parse("x.yaml", text, problems);
    }

    private List<String> found() {
        return problems.all().stream().map(problem -> problem.code() + " " + problem.place() + " " + problem.arguments()).toList();
    }
}
