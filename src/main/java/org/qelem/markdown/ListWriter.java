package org.qelem.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.util.ast.Node;
import org.xml.sax.SAXException;

/** Writes bulleted, numbered and definition lists. */
final class ListWriter {

    private final DocumentWriter document;
    private final DocBookTarget target;
    private final BlockWriter blocks;

    ListWriter(DocumentWriter document, BlockWriter blocks) {
        this.document = document;
        this.target = document.target();
        this.blocks = blocks;
    }

    void write(ListBlock list) throws SAXException {
        String spacing = list.isTight() ? "compact" : null;
        if (list instanceof DefinitionList) {
            definitions(list);
            return;
        }
        if (list instanceof OrderedList ordered) {
            target.start("orderedlist", blocks.place(list), "spacing", spacing, "numeration", "arabic",
                    "startingnumber", ordered.getStartNumber() == 1 ? null : Integer.toString(ordered.getStartNumber()),
                    "role", ordered.getDelimiter() == ')' ? "parenthesis" : null);
        } else {
            target.start("itemizedlist", blocks.place(list), "spacing", spacing);
        }
        int number = list instanceof OrderedList ordered ? ordered.getStartNumber() : 0;
        for (Node item : list.getChildren()) {
            checkNumber(item, number++);
            target.start("listitem", blocks.place(item));
            blocks.children(item);
            target.endBlocks();
        }
        target.end();
    }

    /** A list counts on from its first number (CommonMark 0.31.2, section 5.3), which an author may not expect. */
    private void checkNumber(Node item, int expected) {
        if (item instanceof OrderedListItem numbered) {
            String number = numbered.getOpeningMarker().toString().replaceAll("\\D", "");
            int first = ((OrderedList) item.getParent()).getStartNumber();
            if (Integer.parseInt(number) != expected && Integer.parseInt(number) != first) {
                document.problems().warning("list-number", blocks.place(item), number, Integer.toString(expected));
            }
        }
    }

    /** Terms, then their definitions; DocBook has one item for all the definitions of an entry. */
    private void definitions(ListBlock list) throws SAXException {
        target.start("variablelist", blocks.place(list));
        Node node = list.getFirstChild();
        while (node != null) {
            target.start("varlistentry", blocks.place(node));
            for (; node instanceof DefinitionTerm; node = node.getNext()) {
                blocks.element(node.getFirstChild(), "term");
            }
            target.start("listitem", blocks.place(node == null ? list : node));
            for (; node != null && !(node instanceof DefinitionTerm); node = node.getNext()) {
                blocks.children(node);
            }
            target.endBlocks();
            target.end();
        }
        target.end();
    }
}
