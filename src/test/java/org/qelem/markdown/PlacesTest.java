package org.qelem.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Steps;
import org.junit.jupiter.api.Test;
import org.qelem.problem.NearestName;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Wording;

/** Every element says where it stands in the Markdown, in lines and in characters. */
class PlacesTest {

    @Test
    void everyElementKnowsItsPlace() throws Exception {
        assertThat(places("""
                # نص *x* {#sec-a}

                A 𝒳 *b*[^1] @sec-a `c`

                - item
                  > quote [l](http://example.org)

                ::: sidebar
                | a | b |
                |---|---|
                | c | d |

                : Caption
                :::

                Term
                :   Definition

                [^1]: note

                    two **three**
                """)).containsExactly(
                "section 1:1", "title 1:1", "emphasis 1:6",
                "para 3:1", "emphasis 3:5", "footnote 3:8", "para 19:7", "para 21:5", "emphasis 21:9", "xref 3:13", "code 3:20",
                "itemizedlist 5:1", "listitem 5:1", "para 5:3", "blockquote 6:3", "para 6:5", "link 6:11",
                "sidebar 8:1", "table 9:1", "title 13:1", "tgroup 9:1", "colspec 9:1", "colspec 9:1",
                "thead 9:1", "row 9:1", "entry 9:1", "entry 9:6", "tbody 11:1", "row 11:1", "entry 11:1", "entry 11:6",
                "variablelist 16:1", "varlistentry 16:1", "term 16:1", "listitem 17:1", "para 17:5");
    }

    /** A column counts characters, not the halves of those beyond U+FFFF, and goes on after a tab. */
    @Test
    void aProblemKnowsItsPlace() throws Exception {
        assertThat(Conversion.of("𝒳𝒳\t<b>").problems()).extracting(Problem::place).containsExactly(new Place("in.md", 1, 4));
        assertThat(Conversion.of("a\r\n\r\n> b\r\n> c @fig-x").problems()).extracting(Problem::place)
                .containsExactly(new Place("in.md", 4, 5));
    }

    @Test
    void theHintNamesTheNearestName() throws Exception {
        assertHint("@fig-corridor\n\n# A {#fig-corridors}\n\n# B {#fig-other}\n", "Did you mean \"fig-corridors\"? ");
        assertHint("a[^theocrasy]\n\nb[^theocracy]\n\n[^theocracy]: x\n", "Did you mean [^theocracy]? ");
        assertHint("# A {.unnumberd}\n", "Did you mean \"unnumbered\"? ");
        assertHint("[a][lable] [label]\n\n[label]: http://example.org\n", "Did you mean [label]? ");
        assertThat(hints("@fig-corridor\n")).noneMatch(hint -> hint.startsWith("Did you mean"));
        assertThat(NearestName.to("Titel", List.of("title", "lang"))).contains("title");
    }

    private static void assertHint(String markdown, String start) throws Exception {
        assertThat(hints(markdown)).anyMatch(hint -> hint.startsWith(start));
    }

    private static List<String> hints(String markdown) throws Exception {
        Wording wording = new Wording();
        return Conversion.of(markdown).problems().stream().map(problem -> wording.hint(problem).orElseThrow()).toList();
    }

    private static List<String> places(String markdown) throws Exception {
        Conversion conversion = Conversion.of(markdown);
        assertThat(conversion.problems()).isEmpty();
        return conversion.docbook().orElseThrow()
                .select(Steps.descendant(node -> node.getNodeKind() == XdmNodeKind.ELEMENT)).filter(PlacesTest::isText).map(PlacesTest::place).toList();
    }

    private static boolean isText(XdmNode element) {
        return element.select(Steps.ancestorOrSelf("info")).findFirst().isEmpty()
                && !element.getNodeName().getLocalName().equals("article");
    }

    private static String place(XdmNode element) {
        return element.getNodeName().getLocalName() + " " + attribute(element, "line") + ":" + attribute(element, "column");
    }

    private static String attribute(XdmNode element, String name) {
        return element.getAttributeValue(new QName(DocBookTarget.QELEM, name));
    }
}
