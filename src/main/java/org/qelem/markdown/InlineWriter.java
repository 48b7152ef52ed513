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

    /** Schemes that a link may have; the others open files, run programs or hide where they lead. */
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "doi");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    /** A backslash escape (CommonMark 0.31.2, section 2.4), a reference as Quarto writes it, or Pandoc's inline note. */
    private static final Pattern SPECIAL = Pattern.compile(
            "\\\\(?<escaped>[!-/:-@\\[-`{-~])"
            + "|(?<![\\p{L}\\p{N}])@(?<reference>(?:fig|sec|tbl)-[\\p{L}\\p{N}_-]+(?:[.:][\\p{L}\\p{N}_-]+)*)"
            + "|(?<inlineNote>\\^\\[)");

    private final DocumentWriter document;
    private final SourceText source;
    private final Node root;
    private SmartPunctuation punctuation;

    InlineWriter(DocumentWriter document, SourceText source, Node root) {
        this.document = document;
        this.source = source;
        this.root = root;
        this.punctuation = new SmartPunctuation(document.language());
    }

    /** Writes the children of a node that are not consumed by another, and says whether there were any. */
    void children(Node parent) throws SAXException {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            AttributesNode attributes = attributesOf(node);
            write(node, attributes == null ? Attributes.NONE : Attributes.parse(attributes.getChars()));
            if (attributes != null) {
                node = attributes;
            }
        }
    }

    /** The attributes that adjoin a node which may have some. */
    static AttributesNode attributesOf(Node node) {
        boolean may = node instanceof Image || node instanceof Link || node instanceof RefNode || node instanceof Code;
        return may && node.getNext() instanceof AttributesNode next && next.getStartOffset() == node.getEndOffset() ? next : null;
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
            plain(Escaping.unescapeHtml(node.getChars()));
        } else if (node instanceof Emphasis) {
            element(node, "emphasis");
        } else if (node instanceof StrongEmphasis) {
            element(node, "emphasis", "role", "strong");
        } else if (node instanceof Strikethrough) {
            element(node, "emphasis", "role", "strikethrough");
        } else if (node instanceof Subscript) {
            element(node, "subscript");
        } else if (node instanceof Code code) {
            document.check(attributes, place, Set.of(), Set.of("lang"));
            String text = code.getText().toString().replaceAll("\\R", " ");
            target.element("code", place, text, "xml:lang", attributes.values().get("lang"));
            punctuation.pass(text);
        } else if (node instanceof Footnote note) {
            document.note(note.getText().toString().trim(), place);
            punctuation.pass("x");
        } else if (node instanceof Image image) {
            document.figures().inline(image.getUrl().toString(), attributes, image, place);
            punctuation.pass("x");
        } else if (node instanceof ImageRef image && definition(image) != null) {
            document.figures().inline(definition(image).getUrl().toString(), attributes, image, place);
            punctuation.pass("x");
        } else if (node instanceof Link link) {
            link(link, attributes, link.getUrl(), link.getTitle());
        } else if (node instanceof AutoLink || node instanceof MailLink) {
            autoLink(node);
        } else if (node instanceof RefNode reference && definition(reference) != null) {
            link(node, attributes, definition(reference).getUrl(), definition(reference).getTitle());
        } else if (node instanceof LinkRef && attributes != Attributes.NONE) {
            span(node, attributes);
        } else if (node instanceof RefNode reference) {
            bracketed(reference);
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
            smart(raw.subSequence(start, special.start()).toString());
            Place place = source.placeAt(raw.getStartOffset() + special.start());
            if (special.group("escaped") != null) {
                plain(special.group("escaped"));
            } else if (special.group("reference") != null) {
                document.references().refer(special.group("reference"), place);
                document.target().element("xref", place, "", "linkend", special.group("reference"));
                punctuation.pass("x");
            } else {
                document.problems().error("inline-note", place);
            }
            start = special.end();
        }
        smart(raw.subSequence(start, raw.length()).toString());
    }

    private void smart(String text) throws SAXException {
        if (document.smartPunctuation()) {
            document.target().text(punctuation.apply(text));
        } else {
            plain(text);
        }
    }

    private void plain(String text) throws SAXException {
        document.target().text(text);
        punctuation.pass(text);
    }

    private void link(Node node, Attributes attributes, BasedSequence url, BasedSequence title) throws SAXException {
        Place place = place(node);
        document.check(attributes, place, Set.of(), Set.of("lang"));
        String address = Escaping.unescapeString(url);
        String language = attributes.values().get("lang");
        if (address.startsWith("#")) {
            document.references().refer(address.substring(1), place);
            document.target().start("link", place, "linkend", address.substring(1), "xml:lang", language);
        } else {
            checkScheme(address, place);
            document.target().start("link", place, "xlink:href", address,
                    "xlink:title", title.isEmpty() ? null : Escaping.unescapeString(title), "xml:lang", language);
        }
        children(node);
        document.target().end();
    }

    private void autoLink(Node node) throws SAXException {
        String text = node.getChars().toString();
        text = text.substring(1, text.length() - 1);
        String address = node instanceof MailLink ? "mailto:" + text : text;
        checkScheme(address, place(node));
        document.target().element("link", place(node), text, "xlink:href", address);
        punctuation.pass(text);
    }

    private void checkScheme(String address, Place place) {
        Matcher scheme = SCHEME.matcher(address);
        if (!scheme.matches()) {
            document.problems().error("link-relative", place, address);
        } else if (!SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
            document.problems().error("link-scheme", place, scheme.group(1), String.join(", ", SCHEMES.stream().sorted().toList()));
        }
    }

    /** Pandoc's bracketed span, {@code [text]{lang=ar}}. */
    private void span(Node node, Attributes attributes) throws SAXException {
        Place place = place(node);
        document.check(attributes, place, null, Set.of("lang", "dir"));
        SmartPunctuation outer = punctuation;
        String language = attributes.values().get("lang");
        if (language != null) {
            punctuation = new SmartPunctuation(Locale.forLanguageTag(language));
        }
        document.target().start("phrase", place, "xml:id", document.define(attributes, place),
                "role", attributes.classes().isEmpty() ? null : String.join(" ", attributes.classes()),
                "xml:lang", language, "dir", attributes.values().get("dir"));
        children(node);
        document.target().end();
        punctuation = outer;
        punctuation.pass("x");
    }

    /** Brackets that are no link are text (CommonMark 0.31.2, section 6.3). */
    private void bracketed(RefNode node) throws SAXException {
        BasedSequence raw = node.getChars();
        if (!node.hasChildren()) {
            plain(Escaping.unescapeString(raw));
            return;
        }
        plain(raw.subSequence(0, node.getFirstChild().getStartOffset() - node.getStartOffset()).toString());
        children(node);
        plain(Escaping.unescapeString(raw.subSequence(node.getLastChild().getEndOffset() - node.getStartOffset(), raw.length())));
    }

    /** Braces that belong to nothing are text if they hold no attributes, and else a mistake. */
    private void looseAttributes(AttributesNode node) throws SAXException {
        Attributes attributes = Attributes.parse(node.getChars());
        if (attributes.id().isPresent() || !attributes.classes().isEmpty() || !attributes.values().isEmpty()) {
            document.problems().error("attributes-loose", place(node), node.getChars().toString());
        } else {
            smart(node.getChars().toString());
        }
    }

    private Reference definition(RefNode node) {
        return node.isDefined() ? node.getReferenceNode(root.getDocument()) : null;
    }

    private Place place(Node node) {
        return source.placeAt(node.getStartOffset());
    }
}
