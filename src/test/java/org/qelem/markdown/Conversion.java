package org.qelem.markdown;

import com.vladsch.flexmark.util.ast.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmNode;
import org.qelem.manuscript.Metadata;
import org.qelem.manuscript.Publication;
import org.qelem.manuscript.PublicationReader;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;

/**
 * What the stage made of a manuscript, for tests.
 *
 * @param docbook the document; empty if the build failed
 * @param problems what was found
 */
record Conversion(Optional<XdmNode> docbook, List<Problem> problems) {

    static final Processor PROCESSOR = new Processor(false);

    /** Reads and converts a publication's folder, as a build does. */
    static Conversion of(Path folder) {
        Problems problems = new Problems();
        try {
            Publication publication = new PublicationReader().read(folder, problems);
            XdmNode docbook = new MarkdownToDocBook(PROCESSOR).convert(publication, problems, file -> { });
            problems.stopOnErrors();
            return new Conversion(Optional.of(docbook), problems.all());
        } catch (BuildFailed e) {
            return new Conversion(Optional.empty(), problems.all());
        }
    }

    /** Converts the text of {@code in.md} of an English publication without pictures; what was written is there even after an error. */
    static Conversion of(String markdown) throws Exception {
        Problems problems = new Problems();
        SourceText source = SourceText.decode("in.md", markdown.getBytes(StandardCharsets.UTF_8), problems);
        Metadata metadata = new Metadata("Test", Optional.empty(), Locale.ENGLISH, List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), List.of());
        Publication publication = new Publication("test", Path.of("/nowhere"), metadata, "base", Place.of("publication.yaml"),
                new Publication.Settings(false, true, true, false, false, true), List.of(source), Map.of());
        NoteTexts notes = new NoteTexts();
        Document document = new MarkdownParser().parse(source);
        notes.collect(source, document, problems);
        BuildingContentHandler tree = PROCESSOR.newDocumentBuilder().newBuildingContentHandler();
        Map<SourceText, Document> documents = new LinkedHashMap<>(Map.of(source, document));
        new DocumentWriter(publication, new DocBookTarget(tree, problems), notes, problems).write(documents);
        return new Conversion(Optional.of(tree.getDocumentNode()), problems.all());
    }
}
