package org.qelem.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.qelem.pdf.Press;

/** Each word of any manuscript stands in the PDF's text layer and in the EPUB, once and in its order. */
class WordsSurviveTest {

    private static final String EDITIONS = "editions:\n  screen: {format: pdf}\n  epub: {format: epub}\n";

    /** The same manuscripts in each run, so that a build without a change has the same outcome. */
    @Property(tries = 10, seed = "20261124")
    void everyWordIsThereOnceAndInOrder(@ForAll("manuscripts") Manuscript manuscript) throws IOException {
        check(manuscript);
    }

    /** Other manuscripts in each run. */
    @Property(tries = 2000)
    @Tag("long")
    void everyWordOfManyIsThereOnceAndInOrder(@ForAll("manuscripts") Manuscript manuscript) throws IOException {
        check(manuscript);
    }

    @Provide
    Arbitrary<Manuscript> manuscripts() {
        return Manuscripts.all();
    }

    private static void check(Manuscript manuscript) throws IOException {
        Path folder = Files.createTempDirectory("manuscript");
        try {
            Press.publication(folder.resolve("book"), "title: 0\nlang: " + manuscript.script().language() + "\n" + EDITIONS,
                    Map.of("text.md", manuscript.markdown()));
            Press.Print print = Press.print(folder.resolve("book"));
            assertThat(print.outputs()).as("problems %s of\n%s", print.problems(), manuscript.markdown()).hasSize(2);
            Set<String> known = new TreeSet<>();
            manuscript.streams().values().forEach(known::addAll);
            assertThat(difference(manuscript, PrintedWords.of(print.outputs().get(0).file(), manuscript.script(), known)))
                    .as("PDF of\n%s", manuscript.markdown()).isEmpty();
            assertThat(difference(manuscript, EpubWords.of(print.outputs().get(1).file())))
                    .as("EPUB of\n%s", manuscript.markdown()).isEmpty();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    /**
     * Where what was read is first another word than what was written in the same stream; empty if all are the same. Words
     * that Qelem adds are in no stream.
     */
    private static String difference(Manuscript manuscript, List<String> read) {
        for (Map.Entry<String, List<String>> stream : manuscript.streams().entrySet()) {
            Set<String> words = new TreeSet<>(stream.getValue());
            List<String> expected = stream.getValue();
            List<String> actual = read.stream().filter(words::contains).toList();
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                String wanted = i < expected.size() ? expected.get(i) : "nothing";
                String found = i < actual.size() ? actual.get(i) : "nothing";
                if (!wanted.equals(found)) {
                    return stream.getKey() + ": " + found + " instead of " + wanted + " in\n" + String.join(" ", read);
                }
            }
        }
        return "";
    }
}
