package org.qelem.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.regex.Pattern;
import org.xml.sax.SAXException;

/** Writes a pipe table as a CALS table, with the caption that follows it after a colon (Pandoc's {@code table_captions}). */
final class TableWriter {

    private static final Pattern MARK = Pattern.compile(":[ \\t]+");

    private final DocumentWriter document;
    private final BlockWriter blocks;

    TableWriter(DocumentWriter document, BlockWriter blocks) {
        this.document = document;
        this.blocks = blocks;
    }

    /** The paragraph of the caption below a table; null if there is none. */
    static Paragraph caption(TableBlock table) {
        // flexmark reads a definition there at the top of the document, and a paragraph in a list or div.
        Node next = table.getNext() instanceof DefinitionItem item ? item.getFirstChild() : table.getNext();
        return next instanceof Paragraph caption && (next.getParent() instanceof DefinitionItem || isCaption(caption)) ? caption : null;
    }

    /** Whether a paragraph begins with the mark of a caption or definition. */
    static boolean isCaption(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof Text text && MARK.matcher(text.getChars()).lookingAt();
    }

    void write(TableBlock table) throws SAXException {
        DocBookTarget target = document.target();
        Paragraph caption = caption(table);
        Attributes attributes = caption == null ? Attributes.NONE : attributes(caption);
        document.check(attributes, blocks.place(table), Set.of(), Set.of());
        target.start(caption == null ? "informaltable" : "table", blocks.place(table),
                "xml:id", document.define(attributes, blocks.place(table)));
        if (caption != null) {
            blocks.element(caption, "title");
        }
        List<TableRow> head = rows(table, TableHead.class);
        List<TableRow> body = rows(table, TableBody.class);
        List<TableCell> columns = cells(rows(table, TableSeparator.class).get(0));
        if (head.isEmpty() && body.isEmpty()) {
            document.problems().error("table-empty", blocks.place(table));
        }
        // A row that is too long is reported, and the table is made wide enough to go on.
        int width = Math.max(columns.size(), Stream.concat(head.stream(), body.stream()).mapToInt(row -> cells(row).size()).max().orElse(0));
        target.start("tgroup", blocks.place(table), "cols", Integer.toString(width));
        for (TableCell column : columns) {
            TableCell.Alignment alignment = column.getAlignment();
            target.element("colspec", blocks.place(table), "", "align",
                    alignment == null ? null : alignment.name().toLowerCase(Locale.ROOT));
        }
        for (int i = columns.size(); i < width; i++) {
            target.element("colspec", blocks.place(table), "");
        }
        rows("thead", body.isEmpty() ? List.of() : head, columns.size(), width);
        rows("tbody", body.isEmpty() ? head : body, columns.size(), width);
        target.end();
        target.end();
    }

    /** The attributes at the end of a caption, which loses them and its mark. */
    private static Attributes attributes(Paragraph caption) {
        if (caption.getFirstChild() instanceof Text text && isCaption(caption)) {
            text.setChars(text.getChars().subSequence(1).trimStart());
        }
        AttributesNode last = InlineWriter.lastAttributes(caption);
        if (last == null) {
            return Attributes.NONE;
        }
        last.unlink();
        return Attributes.parse(last.getChars());
    }

    private void rows(String name, List<TableRow> rows, int columns, int width) throws SAXException {
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
            for (int i = cells.size(); i < width; i++) {
                target.element("entry", blocks.place(row), "");
            }
            target.end();
        }
        target.end();
    }

    private static List<TableRow> rows(TableBlock table, Class<? extends Node> part) {
        List<TableRow> rows = new ArrayList<>();
        for (Node node : table.getChildren()) {
            if (part.isInstance(node)) {
                node.getChildren().forEach(row -> rows.add((TableRow) row));
            }
        }
        return rows;
    }

    private static List<TableCell> cells(TableRow row) {
        List<TableCell> cells = new ArrayList<>();
        row.getChildren().forEach(cell -> cells.add((TableCell) cell));
        return cells;
    }
}
