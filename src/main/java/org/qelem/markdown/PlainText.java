package org.qelem.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;

/** The words of inline content, without its markup and marks: what a screen reader says for a picture. */
final class PlainText {

    private PlainText() {
    }

    static String of(Node parent) {
        StringBuilder text = new StringBuilder();
        append(parent, text);
        return text.toString().strip();
    }

    /** The first descendant that is more than words: a mark or an address would be lost. */
    static Optional<Node> firstThatIsMore(Node parent) {
        for (Node node : parent.getChildren()) {
            boolean words = node instanceof Text || node instanceof TextBase || node instanceof HtmlEntity || node instanceof Code
                    || node instanceof SoftLineBreak || node instanceof HardLineBreak
                    || node instanceof Emphasis || node instanceof StrongEmphasis;
            Optional<Node> found = words ? firstThatIsMore(node) : Optional.of(node);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static void append(Node parent, StringBuilder text) {
        for (Node node : parent.getChildren()) {
            if (node instanceof Text || node instanceof HtmlEntity) {
                text.append(Escaping.unescapeString(node.getChars()));
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                text.append(' ');
            } else if (node instanceof Code code) {
                text.append(code.getText());
            } else if (!(node instanceof Footnote)) {
                append(node, text);
            }
        }
    }
}
