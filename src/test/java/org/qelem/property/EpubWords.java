package org.qelem.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.qelem.epub.EpubBook;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The words of an EPUB's text, in the order of its files. */
final class EpubWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    /** A word may go on beyond these; any other element ends it. */
    private static final Set<String> INLINE = Set.of("a", "b", "bdi", "code", "del", "em", "i", "s", "small", "span", "strong");

    private EpubWords() {
    }

    static List<String> of(Path epub) {
        try {
            StringBuilder text = new StringBuilder();
            new EpubBook(epub).spine().forEach((name, file) -> {
                if (name.contains("/text-")) {
                    read(file.getElementsByTagNameNS("*", "body").item(0), text);
                }
            });
            return new ArrayList<>(WORD.matcher(text).results().map(MatchResult::group).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Node node, StringBuilder text) {
        if (node instanceof Text) {
            text.append(node.getNodeValue());
        }
        String around = node instanceof Element element && !INLINE.contains(element.getLocalName()) ? "\n" : "";
        text.append(around);
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            read(child, text);
        }
        text.append(around);
    }
}
