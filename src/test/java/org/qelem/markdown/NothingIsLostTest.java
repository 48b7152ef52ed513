package org.qelem.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Steps;
import org.junit.jupiter.api.Test;
import org.qelem.problem.Severity;

/**
 * Manuscripts of random lines, in which each word is another: if no error is found, each word is in the DocBook, none is
 * there twice, and the DocBook is valid. Constructs meet here that no one would put into a case.
 */
class NothingIsLostTest {

    private static final int MANUSCRIPTS = 4000;
    private static final long FIRST_SEED = 20241123;
    private static final int LINES_AT_MOST = 9;
    private static final Pattern WORD = Pattern.compile("w[a-z]{2}w");

    /** {@code W} stands for a word, {@code I} for an id. The label of every note is n, that of every definition r. */
    private static final List<String> LINES = List.of("W", "W W", "# W", "## W {#I}", "- W", "  - W", "+ W", "1. W", "2) W", "> W",
            "> - W", "> > W", "- > W", "- # W", "- - W", "- 1. W", "", "", "", "    W", "\tW", "  W", "W\\", "W  ", "***", "---", "===",
            "::: {.note}", "::: sidebar", "::: attribution", ":::: tip", "- ::: note", "  :::", ":::", ":::", "::: {.sidebar #I} W",
            "[^n]: W", "[^n]:W", "[^n]:", "    W", "    - W", "[^^n]: W", "- [^n]: W", "  [^n]: W", "> [^n]: W", "[^n]: [r]: http://W.org",
            "W[^n]", "W[^^n] W[^n]", "[W][^n] W", "[W[^n] W](http://W.org)", "W[^n]{W}", "[W[^n]]{.x}",
            "| W | W |", "|---|:-:|", "|---|", "| W | W | W |", "> | W |", "> |---|", "- | W |", "  |---|", ": W", ": W {#I}", "~ W", ":   W",
            "```", "```W", "``` {.W}", "~~~", "`W` W", "W `W", "[r]: http://W.org", "[W]: W", "[W][r]", "[W]", "[W", "W]", "](W",
            "![W][r]", "![W](W.png)", "![W](W.png){#I}", "[W](http://W.org)", "[W **W** W]{lang=de}", "[W [W] W]{.x}", "<http://W.org>",
            "**W W**", "*W* W {W}", "{W} W", "W {W}", "***W***W", "*W", "W ~~W~ W", "~W~ ~~W~~", "> — W", "\"W\" W", "W | W", "&amp;W",
            "\\[W\\]", "\\", "#", "-", "1.", ">", "<b>W");

    @Test
    void whatIsAcceptedIsThere() throws Exception {
        Validity validity = new Validity();
        int accepted = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + MANUSCRIPTS; seed++) {
            String markdown = manuscript(new Random(seed));
            Conversion conversion = Conversion.of(markdown);
            if (conversion.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
                accepted++;
                XdmNode docbook = conversion.docbook().orElseThrow();
                String name = "seed " + seed + ":\n" + markdown + "\nbecame:\n" + ReadableXml.of(docbook);
                assertThat(words(docbook.toString())).as(name).containsAll(words(markdown));
                assertThat(words(text(docbook))).as(name).doesNotHaveDuplicates();
                validity.check(docbook, name);
            }
        }
        assertThat(accepted).as("manuscripts without an error").isGreaterThan(MANUSCRIPTS / 5);
    }

    private static String manuscript(Random random) {
        StringBuilder text = new StringBuilder();
        int words = 0;
        for (int i = random.nextInt(LINES_AT_MOST); i >= 0; i--) {
            for (char c : LINES.get(random.nextInt(LINES.size())).toCharArray()) {
                switch (c) {
                    case 'W' -> text.append('w').append((char) ('a' + words / 26)).append((char) ('a' + words++ % 26)).append('w');
                    case 'I' -> text.append("sec-").append(i);
                    default -> text.append(c);
                }
            }
            text.append(random.nextInt(3) == 0 ? "\n\n" : "\n");
        }
        return completed(text.toString());
    }

    /** Gives notes their marks, marks their notes, and links their address. */
    private static String completed(String text) {
        String completed = text;
        for (String label : List.of("[^n]", "[^^n]")) {
            if (text.contains(label)) {
                completed += text.contains(label + ":") ? "" : "\n\n" + label + ": Text\n";
                completed = text.replace(label + ":", "").contains(label) ? completed : "Mark" + label + "\n\n" + completed;
            }
        }
        return text.contains("][r]") && !text.contains("[r]:") ? completed + "\n\n[r]: http://example.org\n" : completed;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The text that is printed: a picture's words are its caption's too. */
    private static String text(XdmNode document) {
        StringBuilder text = new StringBuilder();
        document.select(Steps.descendant(node -> node.getNodeKind() == XdmNodeKind.TEXT))
                .filter(node -> node.select(Steps.ancestor("alt")).findFirst().isEmpty())
                .forEach(node -> text.append(node.getStringValue()).append(' '));
        return text.toString();
    }
}
