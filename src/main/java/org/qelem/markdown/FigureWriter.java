package org.qelem.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qelem.manuscript.PublicationReader;
import org.qelem.picture.PictureGate;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.xml.sax.SAXException;

/**
 * Writes pictures. A picture that is not there yet is declared {@code .awaited}: a labelled place is set for it and
 * each build says so; any other missing picture is an error.
 */
final class FigureWriter {

    /** What FOP 2.11 reads with the libraries that Qelem ships, and the maps that Qelem draws. */
    private static final Pattern FORMATS = Pattern.compile("(?i).*\\.(png|jpe?g|gif|svg|map\\.yaml)");
    private static final Pattern WIDTH = Pattern.compile("\\d+(\\.\\d+)?(%|mm|cm|in|pt)");

    private final DocumentWriter document;
    private final Path folder;
    private final PictureGate gate = new PictureGate();

    FigureWriter(DocumentWriter document, Path folder) {
        this.document = document;
        this.folder = folder;
    }

    /**
     * Writes a picture that is a paragraph of its own, with its caption.
     *
     * @param caption writes the caption's content; null if there is none
     */
    void block(Node image, BasedSequence url, BasedSequence title, Attributes attributes, InlineContent caption, Place place)
            throws SAXException {
        document.waive(attributes, place);
        document.target().start(caption == null ? "informalfigure" : "figure", place, "xml:id", document.define(attributes, place));
        if (caption != null) {
            document.target().start("title", place);
            caption.write();
            document.target().end();
        }
        media("mediaobject", null, address(url, title, place), attributes, image, place);
        document.target().end();
    }

    /** Writes a picture in a line of text. */
    void inline(Node image, BasedSequence url, BasedSequence title, Attributes attributes, Place place) throws SAXException {
        if (attributes.values().containsKey("alt") && image.hasChildren()) {
            document.problems().error("alt-twice", place);
        }
        PlainText.firstThatIsMore(image).ifPresent(node ->
                document.problems().error("picture-text", place, node.getChars().toString()));
        media("inlinemediaobject", document.define(attributes, place), address(url, title, place), attributes, image, place);
    }

    private String address(BasedSequence url, BasedSequence title, Place place) {
        if (!title.isEmpty()) {
            document.problems().error("picture-title", place, title.toString());
        }
        return Escaping.unescapeString(url);
    }

    private void media(String element, String id, String file, Attributes attributes, Node image, Place place) throws SAXException {
        document.check(attributes, place, Set.of("awaited"), Set.of("alt", "width", DocumentWriter.WAIVE));
        String width = attributes.values().get("width");
        if (width != null && !WIDTH.matcher(width).matches()) {
            document.problems().error("width-malformed", place, width);
        }
        boolean present = present(file, attributes, place);
        String alt = attributes.values().get("alt");
        if (alt == null && present && !file.endsWith(".map.yaml")) {
            document.problems().warning("alt-missing", place, file);
        }
        DocBookTarget target = document.target();
        target.start(element, place, "xml:id", id, "role", present ? null : "awaited");
        if (alt != null) {
            target.element("alt", place, alt);
        } else if (image.hasChildren()) {
            target.element("alt", place, PlainText.of(image));
        }
        target.start("imageobject", place);
        target.element("imagedata", place, "", "fileref", file, "width", width,
                "format", file.endsWith(".map.yaml") ? "map" : null);
        target.end();
        target.end();
    }

    private boolean present(String file, Attributes attributes, Place place) {
        boolean awaited = attributes.has("awaited");
        try {
            if (!FORMATS.matcher(file).matches()) {
                document.problems().error("picture-format", place, file);
                return false;
            }
            Optional<Path> found = PublicationReader.file(folder, file, place, document.problems());
            if (found.isEmpty() && awaited) {
                document.problems().warning("picture-awaited", place, file);
            } else if (found.isEmpty()) {
                document.problems().error("picture-missing", place, file);
            } else if (awaited) {
                document.problems().warning("picture-no-longer-awaited", place, file);
            }
            return found.isPresent() && (file.endsWith(".map.yaml") || gate.admits(found.get(), file, place, document.problems()));
        } catch (BuildFailed e) {
            return false; // reported
        }
    }

    /** Writes inline content to the document. */
    interface InlineContent {
        void write() throws SAXException;
    }
}
