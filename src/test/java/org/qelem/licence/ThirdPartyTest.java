package org.qelem.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The notices in {@code THIRD-PARTY.md} name each library that is shipped, with its version and licence, and no other. */
class ThirdPartyTest {

    /** What is shipped, as the build found it before the tests: {@code group:artifact:version | licence, licence}. */
    private static final Path SHIPPED = Path.of("target", "licences", "libraries.txt");
    private static final Path NOTICES = Path.of("src", "main", "resources", "META-INF", "THIRD-PARTY.md");
    private static final Path ORACLES = Path.of("target", "oracles");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| .* \\| (.*) \\| `([^`]+:[^`]+:[^`]+)` \\|$");

    @Test
    void everyLibraryThatIsShippedHasItsNotice() throws IOException {
        Map<String, String> notices = notices(section("Libraries"));
        try (Stream<String> shipped = Files.lines(SHIPPED)) {
            assertThat(shipped.filter(line -> !line.isBlank())).isNotEmpty().allSatisfy(line -> {
                String[] library = line.strip().split(" \\| ");
                List<String> named = notices.keySet().stream().filter(pattern -> library[0].matches(pattern)).toList();
                assertThat(named).as("rows for %s", library[0]).hasSize(1);
                assertThat(notices.get(named.get(0))).as("licence of %s", library[0]).startsWith(library[1]);
            });
        }
    }

    @Test
    void everyNoticeIsOfALibraryThatIsShipped() throws IOException {
        List<String> shipped = Files.readAllLines(SHIPPED).stream().map(line -> line.split(" \\| ")[0].strip()).toList();
        assertThat(notices(section("Libraries")).keySet()).isNotEmpty().allSatisfy(
                pattern -> assertThat(shipped).anyMatch(library -> library.matches(pattern)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verapdf", "epubcheck"})
    void everyLibraryOfAnOracleHasItsNoticeAndNoOther(String oracle) throws IOException {
        String table = section("Oracles").split("Library of `oracles/")[oracle.equals("verapdf") ? 1 : 2];
        assertThat(table).startsWith(oracle + "`");
        List<String> jars = notices(table).keySet().stream().map(pattern -> pattern.replace("[^:]*", ".*").replaceFirst("^.*:(.*):(.*)$", "$1-$2.jar")).toList();
        try (Stream<Path> files = Files.list(ORACLES.resolve(oracle))) {
            List<String> shipped = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar")).toList();
            assertThat(shipped).isNotEmpty().allSatisfy(name -> assertThat(jars.stream().filter(name::matches)).as("rows for %s", name).hasSize(1));
            assertThat(jars).allSatisfy(pattern -> assertThat(shipped).anyMatch(name -> name.matches(pattern)));
        }
    }

    /** What stands under a heading that begins so. */
    private static String section(String heading) throws IOException {
        return Stream.of(Files.readString(NOTICES).split("(?m)^## ")).filter(section -> section.startsWith(heading)).findFirst().orElseThrow();
    }

    /** The licence of each row, by a pattern for the artifacts of the row. */
    private static Map<String, String> notices(String table) {
        Map<String, String> notices = new LinkedHashMap<>();
        for (MatchResult row : ROW.matcher(table).results().toList()) {
            notices.put(row.group(2).replace(".", "\\.").replace("*", "[^:]*"), row.group(1));
        }
        return notices;
    }
}
