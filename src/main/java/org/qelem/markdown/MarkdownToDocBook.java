package org.qelem.markdown;

import com.vladsch.flexmark.util.ast.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.qelem.manuscript.Publication;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.xml.sax.SAXException;

/** The stage from Markdown to DocBook. */
public final class MarkdownToDocBook {

    private final Processor processor;
    private final MarkdownParser parser = new MarkdownParser();

    /** @param processor owns the tree that is built */
    public MarkdownToDocBook(Processor processor) {
        this.processor = processor;
    }

    /**
     * Writes a publication as one DocBook article. If a construct cannot be mapped, a note or reference does not agree
     * with the rest, or an id is taken, that is reported, and the article goes without it: so the stages that follow can
     * find what else is wrong, and the author learns all of it at once.
     *
     * @param progress is told which file is being converted
     * @throws BuildFailed if there is nothing to go on with: no text, or one nested too deep, or longer than the parser can bear
     */
    public XdmNode convert(Publication publication, Problems problems, Consumer<String> progress) throws BuildFailed {
        Map<SourceText, Document> documents = new LinkedHashMap<>();
        NoteTexts notes = new NoteTexts();
        for (SourceText source : publication.sources()) {
            if (!Bounds.keptBy(source, problems)) {
                continue;
            }
            progress.accept("converting " + source.file());
            try {
                Document document = parser.parse(source);
                documents.put(source, document);
                notes.collect(source, document, problems);
            } catch (StackOverflowError e) {
                throw problems.fatal("nesting-too-deep", Place.of(source.file()));
            }
        }
        if (documents.size() < publication.sources().size()) {
            throw new BuildFailed();
        }
        try {
            BuildingContentHandler tree = processor.newDocumentBuilder().newBuildingContentHandler();
            if (!new DocumentWriter(publication, new DocBookTarget(tree, problems), notes, problems).write(documents)) {
                throw new BuildFailed();
            }
            return tree.getDocumentNode();
        } catch (NestedTooDeep e) {
            throw problems.fatal("nesting-too-deep", e.place());
        } catch (SAXException | SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }
}
