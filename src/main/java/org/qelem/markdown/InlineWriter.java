package org.qelem.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.strikethrough.Subscript;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.Place;
import org.xml.sax.SAXException;

/** Writes what stands inside one block of one file: text, emphasis, links, marks, pictures in the line. */
final class InlineWriter {

    /**
     * A backslash escape (CommonMark 0.31.2, section 2.4), a reference as Quarto writes it, Pandoc's inline note, or what
     * is left of a comment, a link or emphasis that flexmark did not recognize.
     */
    // Arabic joins "and" to what follows, an address in Latin letters does not begin with it.
    private static final Pattern SPECIAL = Pattern.compile(
            "\\\\(?<escaped>[!-/:-@\\[-`{-~])"
            + "|(?<![\\p{L}\\p{N}&&[^\\p{IsArabic}]])@"
            + "(?<reference>(?:fig|sec|tbl)-[\\p{L}\\p{M}\\p{N}_-]+(?:[.:][\\p{L}\\p{M}\\p{N}_-]+)*)"
            + "|(?<inlineNote>\\^(?:\\[|$))"
            + "|(?<comment><!--)|(?<link>\\]\\()|(?<emphasis>\\*{2,})");
    /** A note mark that stands where a link has its label: {@code [word][^1]}. */
    private static final Pattern MARK = Pattern.compile("\\[\\^(?<label>[^\\]]+)\\]");
    /** What a quote sees in place of an element without text of its own. */
    private static final String LETTER = "x";

    private final DocumentWriter document;
    private final SourceText source;
    private final Node root;
    private final LinkWriter links;
    private SmartPunctuation punctuation;

    InlineWriter(DocumentWriter document, SourceText source, Node root) {
        this.document = document;
        this.source = source;
        this.root = root;
        this.links = new LinkWriter(document);
        this.punctuation = new SmartPunctuation(Locale.forLanguageTag(document.target().language()));
    }

    /** Writes the children of a node that are not consumed by another. */
    void children(Node parent) throws SAXException {
        Spans.gather(parent);
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            AttributesNode attributes = attributesOf(node);
            write(node, attributes == null ? Attributes.NONE : Attributes.parse(attributes.getChars()));
            if (attributes != null) {
                node = attributes;
            }
        }
    }

    /** The attributes that adjoin a node which may have some; null if there are none. */
    static AttributesNode attributesOf(Node node) {
        boolean may = node instanceof Image || node instanceof Link || node instanceof RefNode || node instanceof Code
                || node instanceof Spans.Span;
        return may && node.getNext() instanceof AttributesNode next && next.getStartOffset() == node.getEndOffset() ? next : null;
    }

    /** The attributes at the end of a heading or caption; null if there are none, or if they belong to what precedes them. */
    static AttributesNode lastAttributes(Node parent) {
        Spans.gather(parent);
        Node last = parent.getLastChild();
        boolean own = last instanceof AttributesNode && (last.getPrevious() == null || attributesOf(last.getPrevious()) == null);
        return own ? (AttributesNode) last : null;
    }

    private void write(Node node, Attributes attributes) throws SAXException {
        DocBookTarget target = document.target();
        Place place = place(node);
        if (node instanceof Text) {
            text(node.getChars());
        } else if (node instanceof TextBase) {
            children(node);
        } else if (node instanceof SoftLineBreak) {
            plain("\n");
        } else if (node instanceof HardLineBreak) {
            target.element("phrase", place, "", "role", "linebreak");
            punctuation.pass(" ");
        } else if (node instanceof HtmlEntity) {
            plain(SourceText.clean(Escaping.unescapeHtml(node.getChars()), place, document.problems()));
        } else if (node instanceof Emphasis) {
            element(node, "emphasis");
        } else if (node instanceof StrongEmphasis) {
            element(node, "emphasis", "role", "strong");
        } else if (node instanceof Strikethrough) {
            element(node, "emphasis", "role", "strikethrough");
        } else if (node instanceof Subscript) {
            element(node, "subscript");
        } else if (node instanceof Code code) {
            code(code, attributes);
        } else if (node instanceof Footnote note) {
            note(note.getText().toString(), place);
        } else if (node instanceof Image image) {
            document.figures().inline(image, image.getUrl(), image.getTitle(), attributes, place);
            punctuation.pass(LETTER);
        } else if (node instanceof ImageRef image && definition(image) != null) {
            document.figures().inline(image, definition(image).getUrl(), definition(image).getTitle(), attributes, place);
            punctuation.pass(LETTER);
        } else if (node instanceof Link link) {
            link(link, attributes, link.getUrl(), link.getTitle());
        } else if (node instanceof AutoLink || node instanceof MailLink) {
            punctuation.pass(links.auto(node, place));
        } else if (node instanceof RefNode reference && definition(reference) != null) {
            link(node, attributes, definition(reference).getUrl(), definition(reference).getTitle());
        } else if (attributes != Attributes.NONE
                && (node instanceof Spans.Span || node instanceof LinkRef reference && reference.isReferenceTextCombined())) {
            span(node, attributes);
        } else if (node instanceof RefNode reference) {
            bracketed(reference, attributes);
        } else if (node instanceof AttributesNode loose) {
            looseAttributes(loose);
        } else if (node instanceof HtmlInlineBase) {
            document.problems().error("raw-html", place, node.getChars().toString());
        } else {
            document.problems().error("construct-unknown", place, node.getNodeName());
        }
    }

    private void element(Node node, String name, String... attributes) throws SAXException {
        document.target().start(name, place(node), attributes);
        children(node);
        document.target().end();
    }

    /** Text with its escapes and references; the rest gets typographic punctuation. */
    private void text(BasedSequence raw) throws SAXException {
        Matcher special = SPECIAL.matcher(raw);
        int start = 0;
        while (special.find()) {
            smart(raw.subSequence(start, special.start()));
            Place place = source.placeAt(raw.getStartOffset() + special.start());
            if (special.group("escaped") != null) {
                plain(special.group("escaped"));
            } else if (special.group("reference") != null) {
                links.checkNesting(place);
                document.references().refer(special.group("reference"), place);
                document.target().element("xref", place, "", "linkend", special.group("reference"));
                punctuation.pass(LETTER);
            } else if (special.group("inlineNote") != null) {
                // What follows it in brackets is a node of its own.
                if (source.text().startsWith("^[", raw.getStartOffset() + special.start())) {
                    document.problems().error("inline-note", place);
                }
                plain(special.group());
            } else if (special.group("comment") != null) {
                document.problems().error("raw-html", place, special.group());
            } else if (special.group("link") != null) {
                document.problems().warning("link-unread", place);
                plain(special.group());
            } else {
                document.problems().warning("emphasis-unread", place);
                plain(special.group());
            }
            start = special.end();
        }
        smart(raw.subSequence(start, raw.length()));
    }

    private void smart(BasedSequence raw) throws SAXException {
        if (document.smartPunctuation()) {
            int end = raw.getEndOffset();
            document.target().text(punctuation.apply(raw.toString(),
                    end < source.text().length() ? source.text().codePointAt(end) : ' '));
        } else {
            plain(raw.toString());
        }
    }

    private void plain(String text) throws SAXException {
        document.target().text(text);
        punctuation.pass(text);
    }

    /** A code span, less one space on either side if both have one (CommonMark 0.31.2, section 6.1). */
    private void code(Code code, Attributes attributes) throws SAXException {
        Place place = place(code);
        document.check(attributes, place, Set.of(), Set.of("lang"));
        String text = code.getText().toString().replaceAll("\\R", " ");
        if (text.startsWith(" ") && text.endsWith(" ") && !text.isBlank()) {
            text = text.substring(1, text.length() - 1);
        }
        if (code.getAncestorOfType(TableCell.class) != null) {
            text = text.replace("\\|", "|"); // GFM 0.29, section 4.10
        }
        document.target().element("code", place, text, "xml:id", document.define(attributes, place),
                "xml:lang", attributes.values().get("lang"));
        punctuation.pass(text);
    }

    private void note(String label, Place place) throws SAXException {
        document.note(label.trim(), place);
        punctuation.pass(LETTER);
    }

    private void link(Node node, Attributes attributes, BasedSequence url, BasedSequence title) throws SAXException {
        links.start(url, title, attributes, place(node));
        children(node);
        document.target().end();
    }

    /** Pandoc's bracketed span, {@code [text]{lang=ar}}. */
    private void span(Node node, Attributes attributes) throws SAXException {
        Place place = place(node);
        document.check(attributes, place, null, Set.of("lang", "dir", DocumentWriter.WAIVE));
        document.waive(attributes, place);
        String language = attributes.values().get("lang");
        // A passage that begins its paragraph has not the paragraph's place: a waiver holds for the one and not for the other.
        document.target().start("phrase", attributes.values().containsKey(DocumentWriter.WAIVE)
                ? source.placeAt(node.getStartOffset() + 1) : place, "xml:id", document.define(attributes, place),
                "role", attributes.classes().isEmpty() ? null : String.join(" ", attributes.classes()),
                "xml:lang", language, "dir", attributes.values().get("dir"));
        SmartPunctuation outer = punctuation;
        if (language != null) {
            punctuation = new SmartPunctuation(Locale.forLanguageTag(language));
        }
        children(node);
        document.target().end();
        if (punctuation != outer) {
            punctuation = outer;
            punctuation.pass(LETTER);
        }
    }

    /** Brackets that are no link are text (CommonMark 0.31.2, section 6.3). */
    private void bracketed(RefNode node, Attributes attributes) throws SAXException {
        BasedSequence raw = node.getChars();
        if (attributes != Attributes.NONE) {
            document.problems().error("attributes-loose", place(node.getNext()), node.getNext().getChars().toString());
        }
        if (!node.hasChildren()) {
            text(raw);
            return;
        }
        text(raw.subSequence(0, node.getFirstChild().getStartOffset() - node.getStartOffset()));
        children(node);
        BasedSequence rest = raw.subSequence(node.getLastChild().getEndOffset() - node.getStartOffset(), raw.length());
        Matcher mark = MARK.matcher(rest);
        if (mark.find()) {
            text(rest.subSequence(0, mark.start()));
            note(mark.group("label"), source.placeAt(rest.getStartOffset() + mark.start()));
            text(rest.subSequence(mark.end(), rest.length()));
        } else {
            if (node instanceof ImageRef || !node.isReferenceTextCombined()) {
                document.linkDefinitions().undefined(node.getReference().toString(), place(node));
            }
            text(rest);
            if (node.getNext() instanceof Text next && next.getChars().startsWith("(")
                    && next.getStartOffset() == node.getEndOffset()) {
                document.problems().warning("link-unread", source.placeAt(next.getStartOffset()));
            }
        }
    }

    /** Braces that belong to nothing are text if they hold no attributes, and else a mistake. */
    private void looseAttributes(AttributesNode node) throws SAXException {
        Attributes attributes = Attributes.parse(node.getChars());
        if (attributes.id().isPresent() || !attributes.classes().isEmpty() || !attributes.values().isEmpty()) {
            document.problems().error("attributes-loose", place(node), node.getChars().toString().replaceAll("\\s+", " "));
            return;
        }
        // flexmark takes the spaces beside braces at the start or end of a line for their own.
        Node before = node.getPrevious();
        if (before != null && !(before instanceof AttributesNode) && before.getEndOffset() < node.getStartOffset()) {
            plain(" ");
        }
        text(node.getChars());
        if (node.getNext() != null && node.getEndOffset() < node.getNext().getStartOffset()) {
            plain(" ");
        }
    }

    private Reference definition(RefNode node) {
        return document.linkDefinitions().of(node, root.getDocument());
    }

    private Place place(Node node) {
        return source.placeAt(node.getStartOffset());
    }
}
