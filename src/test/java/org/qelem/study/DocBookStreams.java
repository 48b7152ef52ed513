package org.qelem.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** The streams of the study as the prepared DocBook has them. */
final class DocBookStreams {

    private static final QName MARK = new QName("http://qelem.org/ns/docbook", "mark");
    private static final QName ID = new QName("http://www.w3.org/XML/1998/namespace", "id");
    private static final QName ROLE = new QName("role");

    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();

    private DocBookStreams() {
    }

    static Map<String, List<String>> words(Path file) throws SaxonApiException {
        DocBookStreams streams = new DocBookStreams();
        streams.read(new Processor(false).newDocumentBuilder().build(new StreamSource(file.toFile())), "text");
        Map<String, List<String>> words = new LinkedHashMap<>();
        streams.texts.forEach((stream, text) -> words.put(stream, Words.of(text.toString())));
        return words;
    }

    private void read(XdmNode node, String stream) {
        if (node.getNodeKind() == XdmNodeKind.TEXT) {
            add(stream, node.getStringValue());
            return;
        }
        switch (node.getNodeKind() == XdmNodeKind.ELEMENT ? node.getNodeName().getLocalName() : "") {
            case "info", "mediaobject" -> { }
            case "footnote" -> note(node, stream);
            case "sidebar" -> children(node, "sidebar");
            case "figure" -> children(node, "caption " + node.getAttributeValue(ID));
            case "section" -> {
                mark(node, stream);
                children(node, stream);
            }
            case "listitem" -> {
                add(stream, node.getAttributeValue(MARK) == null ? " - " : "");
                mark(node, stream);
                children(node, stream);
            }
            default -> {
                children(node, stream);
                add(stream, isInline(node) ? "" : " ");
            }
        }
    }

    private static boolean isInline(XdmNode node) {
        return node.getNodeName() != null && List.of("emphasis", "link", "phrase").contains(node.getNodeName().getLocalName());
    }

    private void note(XdmNode note, String stream) {
        mark(note, stream);
        if (!"endnote".equals(note.getAttributeValue(ROLE))) {
            String own = "local".equals(note.getAttributeValue(ROLE)) ? "sidebar-note"
                    : "note " + note.getAttributeValue(MARK).substring(1);
            mark(note, own);
            children(note, own);
        }
    }

    /** DocBook has the attribution before the quotation, the page after it. */
    private void children(XdmNode parent, String stream) {
        List<XdmNode> children = new ArrayList<>();
        List<XdmNode> attributions = new ArrayList<>();
        for (XdmNode child : parent.children()) {
            (child.getNodeName() != null && child.getNodeName().getLocalName().equals("attribution") ? attributions : children).add(child);
        }
        children.forEach(child -> read(child, stream));
        attributions.forEach(child -> read(child, stream));
    }

    private void mark(XdmNode node, String stream) {
        if (node.getAttributeValue(MARK) != null) {
            add(stream, " " + node.getAttributeValue(MARK) + " ");
        }
    }

    private void add(String stream, String text) {
        texts.computeIfAbsent(stream, key -> new StringBuilder()).append(text);
    }
}
