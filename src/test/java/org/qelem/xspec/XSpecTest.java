package org.qelem.xspec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every {@code *.xspec} under {@code src/test/xspec}: a container for each file, a test for each of its
 * expectations. A test is added by adding a file, whose path mirrors that of its stylesheet.
 */
class XSpecTest {

    private static final String NAMESPACE = "http://www.jenitennison.com/xslt/xspec";
    /** Enough of a wrong result to recognize it. */
    private static final int LONGEST = 2000;
    private static final Path FOLDER = Path.of("src", "test", "xspec");

    private final Processor processor = new Processor(false);
    private final XPathCompiler xpath = processor.newXPathCompiler();
    private XsltExecutable compiler;

    XSpecTest() {
        xpath.declareNamespace("x", NAMESPACE);
    }

    @TestFactory
    Stream<DynamicNode> specifications() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> specifications = files.filter(file -> file.toString().endsWith(".xspec")).sorted().toList();
            assertThat(specifications).as("XSpec files under %s", FOLDER).isNotEmpty();
            return specifications.stream().map(file ->
                    DynamicContainer.dynamicContainer(FOLDER.relativize(file).toString(), expectations(file)));
        }
    }

    /** The expectations of a file; if it does not even run, one test that says why. */
    private List<DynamicTest> expectations(Path file) {
        try {
            XdmNode report = run(file);
            List<DynamicTest> tests = new ArrayList<>();
            for (XdmItem test : xpath.evaluate("//x:test", report)) {
                String label = label((XdmNode) test);
                String wrong = wrong((XdmNode) test);
                tests.add(DynamicTest.dynamicTest(label, () -> assertThat(wrong).as(label).isEmpty()));
            }
            tests.add(DynamicTest.dynamicTest("has expectations", () -> assertThat(tests.size()).isGreaterThan(1)));
            return tests;
        } catch (SaxonApiException | IOException e) {
            return List.of(DynamicTest.dynamicTest("runs", () -> {
                throw new AssertionError(file + " does not run: " + e.getMessage(), e);
            }));
        }
    }

    /** Compiles the specification into a stylesheet, and runs that. */
    private XdmNode run(Path file) throws SaxonApiException, IOException {
        if (compiler == null) {
            compiler = processor.newXsltCompiler().compile(fromXSpec("compiler/compile-xslt-tests.xsl"));
        }
        XdmNode specification = processor.newDocumentBuilder().build(file.toAbsolutePath().toFile());
        XdmDestination tests = new XdmDestination();
        Xslt30Transformer compile = compiler.load30();
        compile.setGlobalContextItem(specification);
        compile.applyTemplates(specification, tests);

        XdmDestination report = new XdmDestination();
        XsltExecutable executable = processor.newXsltCompiler().compile(tests.getXdmNode().asSource());
        Xslt30Transformer run = executable.load30();
        // XSpec says there what it is doing; the report says the same.
        run.setMessageHandler(message -> { });
        run.callTemplate(new QName(NAMESPACE, "main"), report);
        return report.getXdmNode();
    }

    private static Source fromXSpec(String module) throws IOException {
        URL url = XSpecTest.class.getResource("/io/xspec/xspec/impl/src/" + module);
        return new StreamSource(url.openStream(), url.toExternalForm());
    }

    /** The labels from the outermost scenario to the expectation, which read as a sentence. */
    private String label(XdmNode test) throws SaxonApiException {
        return xpath.evaluate("(ancestor::x:scenario/x:label, x:label)", test).stream()
                .map(XdmItem::getStringValue).map(String::strip).collect(Collectors.joining(" / "));
    }

    /** What was found instead; empty for an expectation that holds. */
    private String wrong(XdmNode test) throws SaxonApiException {
        if (xpath.evaluateSingle("xs:boolean(@successful)", test).getStringValue().equals("true")) {
            return "";
        }
        String found = String.valueOf(xpath.evaluate("(x:result, ancestor::x:scenario/x:result)[last()]", test));
        return "found " + found.substring(0, Math.min(found.length(), LONGEST)) + " expected "
                + xpath.evaluate("x:expect", test);
    }
}
