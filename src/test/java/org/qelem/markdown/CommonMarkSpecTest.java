package org.qelem.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Steps;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.qelem.problem.Problem;

/** The examples of the CommonMark 0.31.2 specification, on flexmark alone and through Qelem. */
class CommonMarkSpecTest {

    private static final List<Example> EXAMPLES = ExampleReader.readExamples(TestResources.getSpec());
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    /** A tag that no Markdown but HTML itself can give. */
    private static final Pattern NOT_MARKDOWN = Pattern.compile(
            "<(?!/?(?:p|pre|code|h[1-6]|em|strong|blockquote|ul|ol|li)>|a href=[^>]*>|/a>|hr />|br />\n)");
    private static final Pattern PICTURE = Pattern.compile("<img [^>]*?alt=\"([^\"]*)\"[^>]*>");

    /** Problems after which the words are all in the document: what is wrong is an address, a picture or an attribute. */
    private static final Set<String> WORDS_ARE_KEPT = Set.of("alt-missing", "caption-without-table", "emphasis-unread", "heading-in-box",
            "heading-empty", "heading-level-skipped", "link-definition-unused", "link-in-link", "link-relative", "link-scheme",
            "link-undefined", "link-unread", "list-number", "picture-format", "picture-missing", "picture-text", "picture-title",
            "path-outside", "text-empty");

    @Test
    void theSpecificationHas652Examples() {
        assertThat(EXAMPLES).hasSize(652);
    }

    /** The deviations are frozen: neither may one come, nor may one go without being taken off the list. */
    @Test
    void flexmarkDeviatesOnlyAsIsKnown() throws IOException {
        Parser parser = Parser.builder().build();
        HtmlRenderer renderer = HtmlRenderer.builder(new MutableDataSet().set(HtmlRenderer.PERCENT_ENCODE_URLS, true)).build();
        Map<Integer, String> known = frozen("commonmark-flexmark.txt");
        List<String> faults = new ArrayList<>();
        for (Example example : EXAMPLES) {
            String html = renderer.render(parser.parse(example.getSource()));
            boolean same = html.equals(html(example));
            if (!same && !known.containsKey(number(example))) {
                faults.add("example " + number(example) + " (" + example.getSection() + ")\n" + example.getSource()
                        + "expected:\n" + html(example) + "flexmark:\n" + html);
            } else if (same && known.containsKey(number(example))) {
                faults.add("example " + number(example) + " now passes: take it off commonmark-flexmark.txt");
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Each example becomes DocBook with every letter and digit in its place, or a problem that says where. */
    @Test
    void noLetterIsLostOnTheWayToDocBook() throws Exception {
        Map<Integer, String> known = frozen("commonmark-qelem.txt");
        Validity validity = new Validity();
        List<String> faults = new ArrayList<>();
        for (Example example : EXAMPLES) {
            Conversion conversion = Conversion.of(example.getSource());
            Set<String> codes = conversion.problems().stream().map(Problem::code).collect(Collectors.toSet());
            boolean excused = !WORDS_ARE_KEPT.containsAll(codes);
            String expected = letters(specText(html(example)));
            String actual = letters(text(conversion.docbook().orElseThrow()));
            boolean same = actual.equals(expected);
            String name = "example " + number(example) + " (" + example.getSection() + ") ";
            if (!same && !excused && !known.containsKey(number(example))) {
                faults.add(name + codes + "\n" + example.getSource() + "expected: " + expected + "\nwas:      " + actual);
            } else if (known.containsKey(number(example)) && (same || excused)) {
                faults.add(name + "now passes: take it off commonmark-qelem.txt");
            }
            for (Problem problem : conversion.problems()) {
                if (problem.place().line() == 0 && !problem.code().equals("text-empty")) {
                    faults.add(name + "has a problem without a place: " + problem);
                }
            }
            if (codes.isEmpty()) {
                validity.check(conversion.docbook().get(), name);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** What the specification takes for HTML is refused where it stands. */
    @Test
    void rawHtmlIsRefused() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Example example : EXAMPLES) {
            boolean html = example.getSection().equals("HTML blocks") || example.getSection().equals("Raw HTML");
            boolean hasTag = NOT_MARKDOWN.matcher(html(example)).find();
            if (html && hasTag && Conversion.of(example.getSource()).problems().stream()
                    .noneMatch(problem -> problem.code().equals("raw-html"))) {
                faults.add("example " + number(example) + "\n" + example.getSource());
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The specification writes a tab as an arrow. */
    private static String html(Example example) {
        return example.getHtml().replace('\u2192', '\t');
    }

    private static int number(Example example) {
        return EXAMPLES.indexOf(example) + 1;
    }

    /** Lines of an example's number and the reason. */
    private static Map<Integer, String> frozen(String file) throws IOException {
        Map<Integer, String> examples = new TreeMap<>();
        for (String line : Files.readAllLines(MarkdownCasesTest.CASES.resolve(file))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" ", 2);
                examples.put(Integer.valueOf(parts[0]), parts[1]);
            }
        }
        return examples;
    }

    private static String specText(String html) {
        return Escaping.unescapeHtml(TAG.matcher(PICTURE.matcher(html).replaceAll(" $1 ")).replaceAll(" "));
    }

    /** The words of a document, each once: a picture's text is its caption or else its alternative. */
    private static String text(XdmNode document) {
        return document.select(Steps.descendant().where(node -> node.getNodeKind() == XdmNodeKind.TEXT))
                .filter(node -> node.select(Steps.ancestor("info")).findFirst().isEmpty())
                .filter(node -> node.select(Steps.ancestor("mediaobject")).findFirst().isEmpty()
                        || node.select(Steps.ancestor("figure")).findFirst().isEmpty())
                .map(XdmNode::getStringValue).collect(Collectors.joining(" "));
    }

    private static String letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
