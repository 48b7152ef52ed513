package org.qelem.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The fuzzer's functions on the cases of the other tests, from which it starts, and on what it once found. */
class FuzzTargetsTest {

    private static final Path CASES = Path.of(System.getProperty("qelem.home", "."), "src", "test", "cases");

    @TestFactory
    List<DynamicTest> markdown() throws IOException {
        return tests(".md", MarkdownTarget::fuzzerTestOneInput);
    }

    @TestFactory
    List<DynamicTest> svg() throws IOException {
        return tests(".svg", SvgTarget::fuzzerTestOneInput);
    }

    private static List<DynamicTest> tests(String ending, Target target) throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().map(file -> DynamicTest.dynamicTest(
                    CASES.relativize(file).toString(), () -> target.run(Files.readAllBytes(file)))).toList();
        }
    }

    private interface Target {
        void run(byte[] data) throws IOException;
    }
}
