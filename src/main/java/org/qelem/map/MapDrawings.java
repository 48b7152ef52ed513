package org.qelem.map;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/** Draws the maps of a document. */
public final class MapDrawings {

    private static final String DOCBOOK = "http://docbook.org/ns/docbook";

    private final Processor processor;
    private final MapFigure figure;

    public MapDrawings(Processor processor, MapFigure figure) {
        this.processor = processor;
        this.figure = figure;
    }

    /**
     * Draws each map that the document shows.
     *
     * @param document DocBook; a map is an {@code imagedata} of the format {@code map}
     * @param root the publication's folder
     * @return the SVG documents by {@code fileref}
     * @throws BuildFailed if a specification is wrong; it is reported
     */
    public Map<String, XdmNode> draw(XdmNode document, Path root, Medium medium, Problems problems) throws BuildFailed {
        Map<String, XdmNode> drawings = new LinkedHashMap<>();
        boolean failed = false;
        try {
            XPathCompiler xpath = processor.newXPathCompiler();
            xpath.declareNamespace("", DOCBOOK);
            String language = xpath.evaluate("string(/*/@xml:lang)", document).toString();
            for (XdmItem file : xpath.evaluate(
                    "distinct-values(//mediaobject[not(@role = 'awaited')]//imagedata[@format = 'map']/@fileref)", document)) {
                String name = file.getStringValue();
                Optional<MapDrawing> drawing = figure.draw(root, root.resolve(name), language, medium, problems);
                failed |= drawing.isEmpty();
                if (drawing.isPresent()) {
                    drawings.put(name, processor.newDocumentBuilder().build(
                            new StreamSource(new StringReader(drawing.get().svg()))));
                }
            }
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw problems.fatal("file-unreadable", Place.of(root.getFileName().toString()), String.valueOf(e.getMessage()));
        }
        if (failed) {
            throw new BuildFailed();
        }
        return drawings;
    }
}
