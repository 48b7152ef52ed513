package org.qelem.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qelem.Cases;
import org.qelem.Publisher;
import org.qelem.pdf.Press;
import org.qelem.problem.Problem;
import org.qelem.problem.Severity;
import org.qelem.problem.Wording;

/**
 * Publications that want to break something: each is built within its time and with every letter, or refused with messages that
 * an author understands, and then nothing is written.
 */
class HostileTest {

    /** What a library or the JDK says of itself. */
    private static final String OF_A_PROGRAM = "(?s).*(Exception|Error\\b|\\tat |\\b(java|javax|org|net\\.sf|com)\\.\\w+\\.|\\bnull\\b).*";
    /** Problems that no manuscript should be able to cause: faults of Qelem. */
    private static final Set<String> OURS = Set.of("docbook-invalid", "stylesheet-error", "construct-unknown", "layout-failed");
    private static final Wording WORDING = new Wording();

    @TempDir
    private static Path homes;
    @TempDir
    private Path folder;

    static Stream<String> cases() throws IOException {
        return Cases.in(HostileCase.CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isBuiltOrRefused(String name) throws IOException {
        HostileCase hostile = HostileCase.read(name);
        Path publication = folder.resolve("study");
        hostile.layDown(publication);
        Publisher.Request request = new Publisher.Request(publication, Set.of(), folder.resolve("out"), Set.of("xml"));

        Press.Print print = assertTimeoutPreemptively(hostile.limit(), () -> hostile.print(request, homes));

        boolean refused = print.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        for (Problem problem : print.problems()) {
            assertThat(WORDING.message(problem) + " " + WORDING.hint(problem).orElse("")).doesNotMatch(OF_A_PROGRAM);
            assertThat(problem.code()).isNotIn(OURS);
        }
        Cases.verify(hostile.expected(), lines(print.problems()));
        if (refused) {
            assertThat(print.outputs()).isEmpty();
            assertThat(folder.resolve("out")).as("what is written").doesNotExist();
        } else {
            assertThat(print.outputs()).isNotEmpty();
            assertThat(lost(publication)).as("letters that are not on the pages").isEmpty();
        }
    }

    /** The document of promises tells of each case, and of no other. */
    @Test
    void theCasesAreAmongThePromises() throws IOException {
        List<String> told = Files.readAllLines(HostileCase.PROMISES).stream().filter(line -> line.startsWith("| `")).toList();
        assertThat(told).containsExactlyElementsOf(cases().map(HostileTest::promise).toList());
    }

    /** {@code | `name` | what it is | built |} */
    private static String promise(String name) {
        HostileCase hostile = HostileCase.read(name);
        try {
            Set<String> errors = new TreeSet<>();
            if (Files.exists(hostile.expected())) {
                Files.readAllLines(hostile.expected()).stream().map(line -> line.split(" ")).filter(words -> words[0].equals("ERROR"))
                        .forEach(words -> errors.add(words[1]));
            }
            return "| `" + name + "` | " + hostile.about().replace("|", "\\|") + " | "
                    + (errors.isEmpty() ? "built" : "refused: " + String.join(", ", errors)) + " |";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line for each kind of problem: where it is found first, and how often. */
    private static String lines(List<Problem> problems) {
        Map<String, List<Problem>> kinds = problems.stream().sorted(Comparator.comparing(Problem::place))
                .collect(Collectors.groupingBy(problem -> problem.severity() + " " + problem.code(), TreeMap::new, Collectors.toList()));
        StringBuilder lines = new StringBuilder();
        kinds.forEach((kind, same) -> lines.append(kind).append(' ').append(same.get(0).place())
                .append(same.size() > 1 ? " and " + (same.size() - 1) + " more" : "").append('\n'));
        return lines.toString();
    }

    /** How often each letter of the document is missing in the text of the PDF. */
    private Map<String, Integer> lost(Path publication) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        String xml = Files.readString(folder.resolve("out").resolve(publication.getFileName() + ".xml"));
        letters(xml.replaceAll("(?s)<info.*?</info>|<alt.*?</alt>|<textobject.*?</textobject>|<[^>]*>", " ").replace("&lt;", "<").replace("&amp;", "&"), counts, 1);
        try (PDDocument document = Loader.loadPDF(folder.resolve("out").resolve(publication.getFileName() + "-screen.pdf").toFile())) {
            letters(new PDFTextStripper().getText(document), counts, -1);
        }
        counts.values().removeIf(count -> count <= 0);
        return counts;
    }

    private static void letters(String text, Map<String, Integer> counts, int step) {
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().filter(Character::isLetterOrDigit)
                .forEach(c -> counts.merge(Character.toString(c), step, Integer::sum));
    }
}
