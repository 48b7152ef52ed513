package org.qelem.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xml.sax.SAXException;

/** Writes a pipe table as a CALS table, with the caption that follows it after a colon (Pandoc's {@code table_captions}). */
final class TableWriter {

    private final DocumentWriter document;
    private final BlockWriter blocks;

    TableWriter(DocumentWriter document, BlockWriter blocks) {
        this.document = document;
        this.blocks = blocks;
    }

    /** The paragraph of the caption below a table; null if there is none. */
    static Paragraph caption(TableBlock table) {
        return table.getNext() instanceof DefinitionItem item && item.getFirstChild() instanceof Paragraph caption ? caption : null;
    }

    void write(TableBlock table) throws SAXException {
        DocBookTarget target = document.target();
        Paragraph caption = caption(table);
        Attributes attributes = Attributes.NONE;
        if (caption != null && caption.getLastChild() instanceof AttributesNode last) {
            attributes = Attributes.parse(last.getChars());
            last.unlink();
        }
        document.check(attributes, blocks.place(table), Set.of(), Set.of());
        target.start(caption == null ? "informaltable" : "table", blocks.place(table),
                "xml:id", document.define(attributes, blocks.place(table)));
        if (caption != null) {
            blocks.element(caption, "title");
        }
        List<TableRow> head = new ArrayList<>();
        List<TableRow> body = new ArrayList<>();
        for (Node part : table.getChildren()) {
            if (!(part instanceof TableSeparator)) {
                for (Node row : part.getChildren()) {
                    (part instanceof TableHead ? head : body).add((TableRow) row);
                }
            }
        }
        List<TableCell> columns = cells(head.isEmpty() ? body.get(0) : head.get(0));
        target.start("tgroup", blocks.place(table), "cols", Integer.toString(columns.size()));
        for (TableCell column : columns) {
            TableCell.Alignment alignment = column.getAlignment();
            target.element("colspec", blocks.place(table), "", "align",
                    alignment == null ? null : alignment.name().toLowerCase(Locale.ROOT));
        }
        rows("thead", body.isEmpty() ? List.of() : head, columns.size());
        rows("tbody", body.isEmpty() ? head : body, columns.size());
        target.end();
        target.end();
    }

    private void rows(String name, List<TableRow> rows, int columns) throws SAXException {
        if (rows.isEmpty()) {
            return;
        }
        DocBookTarget target = document.target();
        target.start(name, blocks.place(rows.get(0)));
        for (TableRow row : rows) {
            List<TableCell> cells = cells(row);
            if (cells.size() > columns) {
                document.problems().error("table-row-too-long", blocks.place(row), cells.size(), columns);
            }
            target.start("row", blocks.place(row));
            for (TableCell cell : cells) {
                blocks.element(cell, "entry");
            }
            target.end();
        }
        target.end();
    }

    private static List<TableCell> cells(TableRow row) {
        List<TableCell> cells = new ArrayList<>();
        row.getChildren().forEach(cell -> cells.add((TableCell) cell));
        return cells;
    }
}
