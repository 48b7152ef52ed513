package org.qelem.xslt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qelem.pdf.Press;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/** The tokens of the base theme are those that the stylesheets and Qelem read, no more and no fewer. */
class TokenUseTest {

    /** A call with what it is given, parentheses within parentheses included. */
    private static final Pattern CALL = Pattern.compile(
            "(?:q:token\\(|[tT]okens(?:\\(\\))?\\.get\\()((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*)\\)");
    private static final Pattern FAMILY = Pattern.compile("q:family\\((?:[^()]|\\(\\))*, '([a-z-]+)'\\)");
    private static final Pattern NAME = Pattern.compile("['\"]([a-z0-9-]+)['\"]");
    /** What stands in such calls and is no name: streams of notes, roles of families, parts of names. */
    private static final Set<String> OTHER = Set.of("endnote", "text", "sans", "code", "-family", "name");

    @Test
    void everyTokenIsReadAndEveryTokenThatIsReadExists() throws IOException, BuildFailed {
        Set<String> read = new TreeSet<>();
        for (String source : sources()) {
            Matcher call = CALL.matcher(source);
            while (call.find()) {
                NAME.matcher(call.group(1)).results().map(name -> name.group(1)).filter(name -> !OTHER.contains(name)).forEach(read::add);
            }
            FAMILY.matcher(source).results().forEach(family -> read.add(family.group(1) + "-family"));
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(
                new ThemeReader(Press.HOME.resolve("stylesheets")).read("base", Place.of("here"), new Problems()).tokens().keySet());
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String folder : List.of("stylesheets", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Press.HOME.resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(xsl|java)")).toList()) {
                    sources.add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
