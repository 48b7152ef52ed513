package org.qelem.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;
import org.xml.sax.SAXException;

/** Writes block quotations; DocBook has the attribution before the quotation, Markdown after it. */
final class QuotationWriter {

    static final String ATTRIBUTION = "attribution";
    /** An em dash and a space begin the last paragraph of a quotation that names its source. */
    private static final String DASH = "\u2014 ";

    private final DocumentWriter document;
    private final BlockWriter blocks;

    QuotationWriter(DocumentWriter document, BlockWriter blocks) {
        this.document = document;
        this.blocks = blocks;
    }

    void write(BlockQuote quote) throws SAXException {
        document.target().start("blockquote", blocks.place(quote));
        Node last = before(quote.getLastChild());
        if (last instanceof Paragraph && before(last.getPrevious()) != null && last.getChars().startsWith(DASH)) {
            attribution(quote, last, last, null);
        } else if (last instanceof FencedDiv div && div.closed() && before(div.getPrevious()) != null
                && div.getFirstChild() instanceof Paragraph only && only.getNext() instanceof FencedDiv.End
                && Attributes.parse(div.attributes()).has(ATTRIBUTION)) {
            Attributes attributes = Attributes.parse(div.attributes());
            document.check(attributes, blocks.place(div), Set.of(ATTRIBUTION), Set.of());
            attribution(quote, div, only, document.define(attributes, blocks.place(div)));
        } else {
            blocks.children(quote);
        }
        document.target().endBlocks();
    }

    /** If both hold notes it stays where it is read: notes are numbered in the order of the document. */
    private void attribution(BlockQuote quote, Node block, Node words, String id) throws SAXException {
        block.unlink();
        if (holdsNote(words) && holdsNote(quote)) {
            blocks.children(quote);
            blocks.element(words, "para", "role", ATTRIBUTION, "xml:id", id);
        } else {
            blocks.element(words, ATTRIBUTION, "xml:id", id);
            blocks.children(quote);
        }
    }

    private static boolean holdsNote(Node node) {
        for (Node child : node.getChildren()) {
            if (child instanceof Footnote || holdsNote(child)) {
                return true;
            }
        }
        return false;
    }

    /** The node, or the nearest before it that is printed where it stands; null if there is none. */
    private static Node before(Node node) {
        Node found = node;
        while (found instanceof FootnoteBlock || found instanceof Reference) {
            found = found.getPrevious();
        }
        return found;
    }
}
