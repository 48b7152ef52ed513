package org.qelem.markdown;

import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughSubscriptExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import org.qelem.manuscript.SourceText;

/** flexmark with the extensions of Qelem's Markdown. */
final class MarkdownParser {

    private final Parser parser;

    MarkdownParser() {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, List.of(
                AttributesExtension.create(),
                DefinitionExtension.create(),
                new NoteSyntax(),
                StrikethroughSubscriptExtension.create(),
                TablesExtension.create(),
                new FencedDiv.Extension()));
        // A delimiter row of one hyphen a column is a table for GFM and Pandoc.
        options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
        // Of flexmark's own, and no one's habit: a caption in brackets, and a cell that || lets span the next.
        options.set(TablesExtension.WITH_CAPTION, false);
        options.set(TablesExtension.COLUMN_SPANS, false);
        parser = Parser.builder(options).build();
    }

    /** The tree of one file; a node's offsets are offsets in {@link SourceText#text()}. */
    Document parse(SourceText source) {
        return parser.parse(source.text());
    }
}
