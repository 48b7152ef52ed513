package org.qelem.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import org.qelem.docbook.DocBookSchema;
import org.qelem.manuscript.Publication;
import org.qelem.manuscript.PublicationReader;
import org.qelem.markdown.MarkdownToDocBook;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;
import org.qelem.xslt.Stylesheets;
import org.qelem.xslt.Theme;
import org.qelem.xslt.ThemeReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The bytes are a Markdown file: from there to formatting objects. Whatever stands in it, it becomes valid DocBook that the
 * stylesheets know how to set, or a problem that names a fault of the manuscript.
 */
public final class MarkdownTarget {

    /** Problems that no manuscript should be able to cause: faults of Qelem. */
    private static final Set<String> OURS = Set.of("docbook-invalid", "stylesheet-error");

    private static final Processor PROCESSOR = new Processor(false);
    private static final MarkdownToDocBook MARKDOWN = new MarkdownToDocBook(PROCESSOR);
    private static final DocBookSchema SCHEMA = new DocBookSchema();
    private static final Path STYLESHEETS = Path.of(System.getProperty("qelem.home", ".")).toAbsolutePath().normalize()
            .resolve("stylesheets");
    private static final Stylesheets SHEETS = new Stylesheets(STYLESHEETS, PROCESSOR);
    private static final Path FOLDER = publication();

    private MarkdownTarget() {
    }

    /** @throws AssertionError if the problems name a fault of Qelem */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        Files.write(FOLDER.resolve("text.md"), data);
        Problems problems = new Problems();
        try {
            Publication publication = new PublicationReader().read(FOLDER, problems);
            Theme theme = new ThemeReader(STYLESHEETS).read(publication.theme(), publication.themePlace(), problems);
            XdmNode prepared = SHEETS.prepare(MARKDOWN.convert(publication, problems, step -> { }), publication, theme, problems);
            if (!problems.hasErrors()) {
                SCHEMA.validate(prepared, PROCESSOR, problems);
            }
            SHEETS.formattingObjects(prepared, theme, Map.of("publication", new XdmAtomicValue(FOLDER.toUri())),
                    new SAXDestination(new DefaultHandler()), problems);
        } catch (BuildFailed e) {
            // the problems say why
        }
        List<Problem> ours = problems.all().stream().filter(problem -> OURS.contains(problem.code())).toList();
        if (!ours.isEmpty()) {
            throw new AssertionError(ours.toString());
        }
    }

    private static Path publication() {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            folder.toFile().deleteOnExit();
            Files.writeString(folder.resolve(PublicationReader.DESCRIPTION), "title: T\nlang: en\ntext: text.md\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
