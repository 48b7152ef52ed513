package org.qelem.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Set;
import java.util.TreeSet;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.Place;
import org.xml.sax.SAXException;

/** Writes the blocks of one file, or of one note. */
final class BlockWriter {

    private static final Set<String> ADMONITIONS = Set.of("note", "tip", "important", "warning", "caution");
    private static final String ATTRIBUTION = "attribution";
    /** An em dash and a space begin the last paragraph of a quotation that names its source. */
    private static final String ATTRIBUTION_DASH = "\u2014 ";

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
            if (node instanceof TableBlock table && TableWriter.caption(table) != null) {
                block(node);
                node = node.getNext();
            } else {
                block(node);
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
            list(list);
        } else if (node instanceof BlockQuote quote) {
            quotation(quote);
        } else if (node instanceof FencedDiv div) {
            div(div);
        } else if (node instanceof FencedDiv.End end) {
            if (end.stray()) {
                document.problems().error("div-not-open", place);
            }
        } else if (node instanceof TableBlock table) {
            new TableWriter(document, this).write(table);
        } else if (node instanceof DefinitionList list) {
            definitions(list);
        } else if (node instanceof FencedCodeBlock code) {
            String language = code.getInfoDelimitedByAny(CharPredicate.SPACE_TAB).toString();
            target.element("programlisting", place, chomp(code.getContentChars().normalizeEOL()),
                    "language", language.isEmpty() ? null : language);
        } else if (node instanceof IndentedCodeBlock code) {
            target.element("programlisting", place, chomp(code.getContentChars().trimTailBlankLines().normalizeEOL()));
        } else if (node instanceof ThematicBreak) {
            target.element("para", place, "", "role", "break");
        } else if (node instanceof HtmlBlockBase) {
            document.problems().error("raw-html", place, firstLine(node));
        } else if (node instanceof FootnoteBlock || node instanceof Reference) {
            // The text of a note is written where its mark stands, the address of a reference in its link.
        } else if (node instanceof DefinitionItem) {
            document.problems().error("caption-without-table", place);
        } else {
            document.problems().error("construct-unknown", place, node.getNodeName());
        }
    }

    private void paragraph(Paragraph paragraph) throws SAXException {
        Image image = loneImage(paragraph);
        if (image != null) {
            AttributesNode attributes = InlineWriter.attributesOf(image);
            document.figures().block(Escaping.unescapeString(image.getUrl()),
                    attributes == null ? Attributes.NONE : Attributes.parse(attributes.getChars()),
                    image.hasChildren() ? () -> inline(image) : null, image, place(image));
        } else {
            element(paragraph, "para");
        }
    }

    /** The picture that is all of a paragraph; null if there is more or less. */
    private static Image loneImage(Paragraph paragraph) {
        if (!(paragraph.getFirstChild() instanceof Image image)) {
            return null;
        }
        Node attributes = InlineWriter.attributesOf(image);
        return (attributes == null ? image : attributes).getNext() == null ? image : null;
    }

    private void heading(Heading heading) throws SAXException {
        if (!(heading.getParent() instanceof Document)) {
            document.problems().error("heading-in-box", place(heading));
            return;
        }
        AttributesNode attributes = headingAttributes(heading);
        document.openSection(heading.getLevel(),
                attributes == null ? Attributes.NONE : Attributes.parse(attributes.getChars()), place(heading));
        title(heading);
    }

    private void title(Heading heading) throws SAXException {
        AttributesNode attributes = headingAttributes(heading);
        if (attributes != null) {
            attributes.unlink();
        }
        if (!heading.hasChildren()) {
            document.problems().error("heading-empty", place(heading));
        }
        element(heading, "title");
    }

    private static AttributesNode headingAttributes(Heading heading) {
        return heading.getLastChild() instanceof AttributesNode last && InlineWriter.attributesOf(last.getPrevious() == null
                ? last : last.getPrevious()) == null ? last : null;
    }

    private void list(ListBlock list) throws SAXException {
        DocBookTarget target = document.target();
        String spacing = list.isTight() ? "compact" : null;
        if (list instanceof OrderedList ordered) {
            target.start("orderedlist", place(list), "spacing", spacing, "numeration", "arabic",
                    "startingnumber", ordered.getStartNumber() == 1 ? null : Integer.toString(ordered.getStartNumber()),
                    "role", ordered.getDelimiter() == ')' ? "parenthesis" : null);
        } else if (list instanceof BulletList) {
            target.start("itemizedlist", place(list), "spacing", spacing);
        }
        for (Node item : list.getChildren()) {
            container(item, "listitem");
        }
        target.end();
    }

    private void definitions(DefinitionList list) throws SAXException {
        DocBookTarget target = document.target();
        target.start("variablelist", place(list));
        Node node = list.getFirstChild();
        while (node != null) {
            target.start("varlistentry", place(node));
            for (; node instanceof DefinitionTerm; node = node.getNext()) {
                element(node.getFirstChild(), "term");
            }
            target.start("listitem", place(node == null ? list : node));
            for (; node instanceof DefinitionItem; node = node.getNext()) {
                children(node);
            }
            target.end();
            target.end();
        }
        target.end();
    }

    /** DocBook has the attribution before the quotation. */
    private void quotation(BlockQuote quote) throws SAXException {
        DocBookTarget target = document.target();
        target.start("blockquote", place(quote));
        Node last = quote.getLastChild();
        Node attribution = null;
        if (last instanceof Paragraph && last.getPrevious() != null && last.getChars().startsWith(ATTRIBUTION_DASH)) {
            attribution = last;
        } else if (last instanceof FencedDiv.End && last.getPrevious() instanceof FencedDiv div
                && Attributes.parse(div.attributes()).has(ATTRIBUTION)
                && div.getFirstChild() instanceof Paragraph only && only.getNext() == null) {
            attribution = only;
            last.unlink();
            div.unlink();
        }
        if (attribution != null) {
            element(attribution, ATTRIBUTION);
            attribution.unlink();
        }
        children(quote);
        target.end();
    }

    private void div(FencedDiv div) throws SAXException {
        Place place = place(div);
        Attributes attributes = Attributes.parse(div.attributes());
        if (!div.closed()) {
            document.problems().error("div-not-closed", place);
        }
        String name = attributes.classes().isEmpty() ? "" : attributes.classes().get(0).replaceFirst("^callout-", "");
        if (attributes.classes().size() == 1 && (name.equals("sidebar") || ADMONITIONS.contains(name))) {
            document.check(attributes, place, null, Set.of("lang"));
            document.target().start(name, place, "xml:id", document.define(attributes, place),
                    "xml:lang", attributes.values().get("lang"));
            if (div.getFirstChild() instanceof Heading heading) {
                title(heading);
                heading.unlink();
            }
            children(div);
            document.target().end();
        } else if (attributes.classes().size() == 1 && name.equals(ATTRIBUTION)) {
            document.check(attributes, place, null, Set.of());
            for (Node node : div.getChildren()) {
                if (node instanceof Paragraph) {
                    element(node, "para", "role", ATTRIBUTION);
                } else {
                    block(node);
                }
            }
        } else {
            document.problems().error("div-unknown", place, div.attributes().toString(),
                    "sidebar, attribution, " + String.join(", ", new TreeSet<>(ADMONITIONS)));
        }
    }

    /** An element with the node's blocks, or an empty paragraph: a list item may be empty, its XML may not. */
    private void container(Node node, String name) throws SAXException {
        document.target().start(name, place(node));
        if (node.hasChildren()) {
            children(node);
        } else {
            document.target().element("para", place(node), "");
        }
        document.target().end();
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
