package org.qelem.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.Place;
import org.xml.sax.SAXException;

/** Writes the blocks of one file, or of one note. */
final class BlockWriter {

    private static final Set<String> ADMONITIONS = Set.of("note", "tip", "important", "warning", "caution");

    /** The line of hyphens of a table (GFM 0.29, section 4.10). */
    private static final Pattern DELIMITER_ROW = Pattern.compile("\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?");

    private final DocumentWriter document;
    private final SourceText source;
    private final Node root;

    BlockWriter(DocumentWriter document, SourceText source, Node root) {
        this.document = document;
        this.source = source;
        this.root = root;
    }

    void children(Node parent) throws SAXException {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            Paragraph caption = node instanceof TableBlock table ? TableWriter.caption(table) : null;
            block(node);
            if (caption != null) {
                node = node.getNext();
                if (node instanceof DefinitionItem) {
                    caption.unlink();
                    children(node); // what else it holds is no part of the caption
                }
            }
        }
    }

    private void block(Node node) throws SAXException {
        DocBookTarget target = document.target();
        Place place = place(node);
        if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof ListBlock list) {
            new ListWriter(document, this).write(list);
        } else if (node instanceof BlockQuote quote) {
            new QuotationWriter(document, this).write(quote);
        } else if (node instanceof FencedDiv div) {
            div(div);
        } else if (node instanceof FencedDiv.End end) {
            if (end.stray()) {
                document.problems().error("div-not-open", place);
            }
        } else if (node instanceof TableBlock table) {
            new TableWriter(document, this).write(table);
        } else if (node instanceof FencedCodeBlock code) {
            fencedCode(code, place);
        } else if (node instanceof IndentedCodeBlock code) {
            target.element("programlisting", place, chomp(code.getContentChars().trimTailBlankLines().normalizeEOL()));
        } else if (node instanceof ThematicBreak) {
            target.element("para", place, "", "role", "break");
        } else if (node instanceof HtmlBlockBase) {
            document.problems().error("raw-html", place, firstLine(node));
        } else if (node instanceof Reference definition) {
            document.linkDefinitions().meet(definition, place);
        } else if (node instanceof FootnoteBlock) {
            // The text of a note is written where its mark stands.
        } else if (node instanceof DefinitionItem) {
            document.problems().error("caption-without-table", place);
            children(node);
        } else {
            document.problems().error("construct-unknown", place, node.getNodeName());
        }
    }

    private void paragraph(Paragraph paragraph) throws SAXException {
        Node image = loneImage(paragraph);
        if (image == null) {
            if (TableWriter.isCaption(paragraph)) {
                document.problems().error("caption-without-table", place(paragraph));
            }
            checkTable(paragraph);
            element(paragraph, "para");
            return;
        }
        AttributesNode braces = InlineWriter.attributesOf(image);
        Attributes attributes = braces == null ? Attributes.NONE : Attributes.parse(braces.getChars());
        FigureWriter.InlineContent caption = image.hasChildren() ? () -> inline(image) : null;
        if (image instanceof Image inline) {
            document.figures().block(image, inline.getUrl(), inline.getTitle(), attributes, caption, place(image));
        } else {
            Reference definition = document.linkDefinitions().of((ImageRef) image, root.getDocument());
            document.figures().block(image, definition.getUrl(), definition.getTitle(), attributes, caption, place(image));
        }
    }

    /** A table that no empty line precedes is read as text. */
    private void checkTable(Paragraph paragraph) {
        for (BasedSequence line : paragraph.getContentLines()) {
            BasedSequence row = line.trim();
            if (row.indexOf('|') >= 0 && DELIMITER_ROW.matcher(row).matches()) {
                document.problems().error("table-adjoins", source.placeAt(row.getStartOffset()));
            }
        }
    }

    /** The picture that is all of a paragraph; null if there is more or less. */
    private static Node loneImage(Paragraph paragraph) {
        Node first = paragraph.getFirstChild();
        if (!(first instanceof Image) && !(first instanceof ImageRef reference && reference.isDefined())) {
            return null;
        }
        Node attributes = InlineWriter.attributesOf(first);
        return (attributes == null ? first : attributes).getNext() == null ? first : null;
    }

    private void heading(Heading heading) throws SAXException {
        if (!(heading.getParent() instanceof Document)) {
            document.problems().error("heading-in-box", place(heading));
            element(heading, "para");
            return;
        }
        AttributesNode attributes = InlineWriter.lastAttributes(heading);
        document.openSection(heading.getLevel(),
                attributes == null ? Attributes.NONE : Attributes.parse(attributes.getChars()), place(heading));
        title(heading);
    }

    private void title(Heading heading) throws SAXException {
        AttributesNode attributes = InlineWriter.lastAttributes(heading);
        if (attributes != null) {
            attributes.unlink();
        }
        if (!heading.hasChildren()) {
            document.problems().error("heading-empty", place(heading));
        }
        element(heading, "title");
    }

    private void div(FencedDiv div) throws SAXException {
        Place place = place(div);
        Attributes attributes = Attributes.parse(div.attributes());
        if (!div.closed()) {
            document.problems().error("div-not-closed", place);
        }
        String name = attributes.classes().isEmpty() ? "" : attributes.classes().get(0).replaceFirst("^callout-", "");
        if (attributes.classes().size() == 1 && (name.equals("sidebar") || ADMONITIONS.contains(name))) {
            document.check(attributes, place, null, Set.of("lang", DocumentWriter.WAIVE));
            document.waive(attributes, place);
            document.target().start(name, place, "xml:id", document.define(attributes, place),
                    "xml:lang", attributes.values().get("lang"));
            if (div.getFirstChild() instanceof Heading heading) {
                title(heading);
                heading.unlink();
            }
            children(div);
            document.target().endBlocks();
        } else if (attributes.classes().size() == 1 && name.equals(QuotationWriter.ATTRIBUTION)) {
            document.check(attributes, place, null, Set.of());
            String id = document.define(attributes, place);
            for (Node node : div.getChildren()) {
                if (node instanceof Paragraph) {
                    element(node, "para", "role", QuotationWriter.ATTRIBUTION, "xml:id", id);
                    id = null;
                } else {
                    block(node);
                }
            }
        } else if (attributes.classes().isEmpty() && attributes.id().isEmpty()
                && attributes.values().containsKey(DocumentWriter.WAIVE)) {
            document.check(attributes, place, Set.of(), Set.of(DocumentWriter.WAIVE));
            document.target().waiveBlocks(document.waivers(attributes, place).orElse(null));
            children(div);
            document.target().waiveBlocks(null);
        } else {
            document.problems().error("div-unknown", place, div.attributes().toString(),
                    "sidebar, attribution, " + String.join(", ", new TreeSet<>(ADMONITIONS)));
            children(div);
        }
    }

    /** A code block; its info string is a language and attributes, or attributes of which the first class is the language. */
    private void fencedCode(FencedCodeBlock code, Place place) throws SAXException {
        String info = Escaping.unescapeString(code.getInfo()).strip();
        if (!info.isEmpty() && !info.startsWith("{")) {
            String[] parts = info.split("\\s+", 2);
            info = "{." + parts[0] + " " + (parts.length == 1 ? "" : parts[1].replaceFirst("^\\{(.*)\\}$", "$1")) + "}";
        }
        Attributes attributes = info.isEmpty() ? Attributes.NONE : Attributes.parse(info);
        String language = attributes.classes().isEmpty() ? null : attributes.classes().get(0);
        document.check(attributes, place, language == null ? Set.of() : Set.of(language), Set.of());
        document.target().element("programlisting", place, chomp(code.getContentChars().normalizeEOL()),
                "xml:id", document.define(attributes, place), "language", language);
    }

    /** An element with the node's inline content. */
    void element(Node node, String name, String... attributes) throws SAXException {
        document.target().start(name, place(node), attributes);
        inline(node);
        document.target().end();
    }

    private void inline(Node node) throws SAXException {
        new InlineWriter(document, source, root).children(node);
    }

    Place place(Node node) {
        return source.placeAt(node.getStartOffset());
    }

    private static String chomp(String code) {
        return code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
    }

    private static String firstLine(Node node) {
        return node.getChars().toString().strip().lines().findFirst().orElse("");
    }
}
