package org.qelem.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qelem.problem.Wording;

/** Every code of a problem, wherever it is reported, has a message and a hint, and the other way round. */
class ProblemCodesTest {

    private static final Path HOME = Path.of(System.getProperty("qelem.home", ""));
    private static final Path SOURCES = HOME.resolve(Path.of("src", "main", "java"));
    private static final Path STYLESHEETS = HOME.resolve("stylesheets");
    /** A call that reports; a code is a literal where it is reported, so that it can be found. */
    private static final Pattern CALL = Pattern.compile("\\b(?:error|warning|fatal|errorAt|found|foundAt)\\((?=\\s*\")");
    private static final Pattern IN_STYLESHEET = Pattern.compile("'code': '([a-z0-9-]+)'");
    private static final Pattern SINGLE_APOSTROPHE = Pattern.compile("(?<!')'(?!['{}])(?<!\\{'|\\}')");
    private static final Path HOSTILE = HOME.resolve(Path.of("src", "test", "cases", "hostile"));
    /** Codes that no case can cause: they need a file system that fails, or a construct that does not exist. */
    private static final Set<String> WITHOUT_CASE = Set.of("construct-unknown", "file-unreadable", "publication-missing");

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.qelem.problem.problems", Locale.ROOT);

    /**
     * A place where a problem is reported.
     *
     * @param arguments the number of facts; -1 if it is not known
     */
    private record Use(String code, int arguments, Path file) {
    }

    @Test
    void everyCodeHasAMessageAndAHint() throws IOException {
        List<Use> uses = uses();
        assertThat(uses).hasSizeGreaterThan(80);
        for (Use use : uses) {
            assertThat(WORDS.keySet()).as("%s, of %s", use.code, use.file).contains(use.code, use.code + ".hint");
        }
    }

    @Test
    void everyMessageIsUsed() throws IOException {
        assertThat(new Wording().codes()).isEqualTo(uses().stream().map(Use::code).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(WORDS.keySet().stream().filter(key -> key.endsWith(".hint")).map(key -> key.replace(".hint", "")))
                .isSubsetOf(new Wording().codes());
    }

    @Test
    void noMessageNamesMoreFactsThanThereAre() throws IOException {
        for (Use use : uses()) {
            for (String key : List.of(use.code, use.code + ".hint")) {
                if (!WORDS.containsKey(key)) {
                    continue; // the first test says so
                }
                int named = new MessageFormat(WORDS.getString(key), Locale.ROOT).getFormatsByArgumentIndex().length;
                if (use.arguments >= 0) {
                    assertThat(named).as("facts in %s, of %s", key, use.file).isLessThanOrEqualTo(use.arguments);
                }
            }
        }
    }

    /** A single apostrophe begins a quotation in a {@link MessageFormat} and disappears. */
    @Test
    void apostrophesAreDoubled() {
        for (String key : WORDS.keySet()) {
            assertThat(SINGLE_APOSTROPHE.matcher(WORDS.getString(key)).find()).as(key).isFalse();
        }
    }

    @Test
    void everyCodeOfTheManuscriptHasACase() throws IOException {
        Set<String> caused = new TreeSet<>();
        try (Stream<Path> files = Stream.concat(Files.walk(MarkdownCasesTest.CASES), Files.walk(HOSTILE))) {
            for (Path file : files.filter(file -> file.endsWith("expected.problems")).toList()) {
                Files.readAllLines(file).forEach(line -> caused.add(line.split(" ")[1]));
            }
        }
        assertThat(uses().stream().filter(use -> use.file.toString().matches(".*(markdown|manuscript|yaml).[A-Za-z]+\\.java"))
                .map(Use::code).filter(code -> !WITHOUT_CASE.contains(code) && !caused.contains(code))).isEmpty();
    }

    private static List<Use> uses() throws IOException {
        List<Use> uses = new ArrayList<>();
        for (Path file : files(SOURCES, ".java")) {
            String text = Files.readString(file);
            Matcher call = CALL.matcher(text);
            while (call.find()) {
                List<String> arguments = arguments(text, call.end());
                // The code and the place come before the facts.
                uses.add(new Use(arguments.get(0).replace("\"", ""), arguments.size() - 2, SOURCES.relativize(file)));
            }
        }
        for (Path file : files(STYLESHEETS, ".xsl")) {
            IN_STYLESHEET.matcher(Files.readString(file)).results()
                    .forEach(found -> uses.add(new Use(found.group(1), -1, STYLESHEETS.relativize(file))));
        }
        return uses;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** The arguments of a call, from after its opening parenthesis. */
    private static List<String> arguments(String text, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 1;
        int argument = start;
        boolean quoted = false;
        for (int i = start; depth > 0; i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\' && !(text.charAt(i - 1) == '\'' && text.charAt(i + 1) == '\'')) {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(c) >= 0) {
                depth++;
            } else if (!quoted && ")]}".indexOf(c) >= 0) {
                depth--;
            }
            if (!quoted && (depth == 0 || depth == 1 && c == ',')) {
                arguments.add(text.substring(argument, i).strip());
                argument = i + 1;
            }
        }
        return arguments;
    }
}
