package org.qelem.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.NearestName;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/**
 * The texts of the notes of all files by label. A note's text may stand in any file; a label that begins with
 * {@code ^} is that of an endnote.
 */
final class NoteTexts {

    /**
     * @param source the file in which the text stands
     * @param block the text
     */
    record NoteText(SourceText source, FootnoteBlock block) {

        Place place() {
            return source.placeAt(block.getStartOffset());
        }
    }

    private final Map<String, NoteText> texts = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /** Collects the texts of one file; a label that was met before is an error. */
    void collect(SourceText source, Document document, Problems problems) {
        collect(source, (Node) document, problems);
    }

    private void collect(SourceText source, Node parent, Problems problems) {
        for (Node node : parent.getChildren()) {
            if (node instanceof FootnoteBlock block) {
                String label = block.getText().toString().trim();
                NoteText text = new NoteText(source, block);
                if (label.isEmpty()) {
                    problems.error("note-label", text.place());
                } else if (texts.putIfAbsent(label, text) != null) {
                    problems.error("note-twice", text.place(), label, texts.get(label).place());
                }
            }
            collect(source, node, problems);
        }
    }

    /** The text of a mark; from now on it counts as used. */
    Optional<NoteText> use(String label) {
        used.add(label);
        return Optional.ofNullable(texts.get(label)).filter(text -> text.block().hasChildren());
    }

    /** Whether there is a text for a label, be it empty. */
    boolean isDefined(String label) {
        return texts.containsKey(label);
    }

    Optional<String> nearest(String label) {
        return NearestName.to(label, texts.keySet());
    }

    /** Reports the texts to which no mark leads. */
    void reportUnused(Problems problems) {
        texts.forEach((label, text) -> {
            if (!used.contains(label)) {
                problems.error("note-unused", text.place(), label);
            }
        });
    }
}
