package org.qelem.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Spot;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The members that SARIF 2.1.0 (3.13 to 3.28) asks for. YAML 1.2 reads JSON. */
class SarifReportTest {

    @TempDir
    private Path folder;

    @Test
    void eachProblemIsAResultAtItsPlaceWithItsSpot() throws IOException {
        Files.writeString(folder.resolve("text 1.md"), "One [^x].\n");
        Problem error = Problem.error("note-undefined", new Place("text 1.md", 1, 5), "x", "").at(new Spot("a.pdf", 3, 1, 2, 30.001, 4));
        Problem warning = Problem.warning("page-size-differs", Place.of("b.pdf"), 1, 2, 3, 4).at(Spot.of("b.pdf", 7));
        assertThat(json(new Subject("p", folder, List.of(error)), new Subject("b.pdf", Path.of(""), List.of(warning, warning)))
                .asList("results")).satisfiesExactly(
                result -> {
                    Json first = new Json(result);
                    assertThat(first.get("ruleId")).isEqualTo("note-undefined");
                    assertThat(first.get("ruleIndex")).isEqualTo(0);
                    assertThat(first.get("level")).isEqualTo("error");
                    assertThat(first.get("message", "text").toString()).startsWith("The note [^x] has no text. Write");
                    assertThat(first.get("locations", 0, "physicalLocation", "artifactLocation", "uri"))
                            .isEqualTo(folder.resolve("text 1.md").toUri().toString());
                    assertThat(first.get("locations", 0, "physicalLocation", "region").toString()).isEqualTo("{startLine=1, startColumn=5}");
                    assertThat(first.get("relatedLocations", 0, "physicalLocation", "artifactLocation", "uri")).isEqualTo("a.pdf");
                    assertThat(first.get("relatedLocations", 0, "message", "text")).isEqualTo("page 3");
                    assertThat(first.get("relatedLocations", 0, "properties").toString()).isEqualTo("{page=3, area=[1.0, 2.0, 30.0, 4.0]}");
                },
                result -> assertThat(new Json(result).get("ruleIndex")).isEqualTo(1),
                result -> assertThat(new Json(result).get("level")).isEqualTo("warning"));
    }

    @Test
    void theToolNamesItsVersionAndEachRuleOnce() throws IOException {
        Problem problem = Problem.error("yaml-not-mapping", Place.of("ö ü.yaml"));
        Json run = json(new Subject("p", folder, List.of(problem, problem)));
        assertThat(run.get("tool", "driver").toString()).isEqualTo("{name=Qelem, version=1.2, rules=[{id=yaml-not-mapping}]}");
        assertThat(run.get("columnKind")).isEqualTo("unicodeCodePoints");
        assertThat(run.get("results", 0, "locations", 0, "physicalLocation", "artifactLocation", "uri")).isEqualTo("%C3%B6%20%C3%BC.yaml");
    }

    private static Json json(Subject... subjects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SarifReport("1.2").write(List.of(subjects), out);
        Json root = new Json(new Load(LoadSettings.builder().build()).loadFromString(out.toString(StandardCharsets.UTF_8)));
        assertThat(root.get("version")).isEqualTo("2.1.0");
        return new Json(root.get("runs", 0));
    }

    /** What was read, by the names and numbers that lead to a value. */
    private record Json(Object root) {

        Object get(Object... path) {
            Object at = root;
            for (Object step : path) {
                at = step instanceof Integer index ? ((List<?>) at).get(index) : ((java.util.Map<?, ?>) at).get(step);
            }
            return at;
        }

        List<?> asList(String name) {
            return (List<?>) get(name);
        }
    }
}
