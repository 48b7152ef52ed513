package org.qelem;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmNode;
import org.qelem.docbook.DocBookSchema;
import org.qelem.epub.EpubBuilder;
import org.qelem.epub.ProfileReader;
import org.qelem.manuscript.Publication;
import org.qelem.manuscript.PublicationReader;
import org.qelem.map.Face;
import org.qelem.map.MapDrawings;
import org.qelem.map.MapFigure;
import org.qelem.markdown.MarkdownToDocBook;
import org.qelem.output.OutputFolder;
import org.qelem.pdf.Fonts;
import org.qelem.pdf.Layout;
import org.qelem.pdf.PdfRenderer;
import org.qelem.places.OriginsFile;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problem;
import org.qelem.problem.Problems;
import org.qelem.xslt.Stylesheets;
import org.qelem.xslt.Theme;
import org.qelem.xslt.ThemeReader;

/**
 * The flow: manuscript, DocBook, prepared DocBook; from there formatting objects and PDF, or XHTML and EPUB;
 * of each the ledger says whether all of the manuscript is there. One publisher serves many builds, one at a
 * time; what it has compiled it keeps.
 */
public final class Publisher implements AutoCloseable {

    /** The families that stylesheets/map asks for; the other fonts need not be read to measure its labels. */
    private static final Set<String> MAP_FAMILIES = Set.of("Source Sans 3", "Vazirmatn");

    private final Path stylesheetFolder;
    private final Processor processor = new Processor(false);
    private final PublicationReader reader = new PublicationReader();
    private final MarkdownToDocBook markdown = new MarkdownToDocBook(processor);
    private final DocBookSchema schema = new DocBookSchema();
    private final Stylesheets stylesheets;
    private final Fonts fonts;
    private final Editions.Stages stages;
    /** Beside the flow: what can be made ready or checked meanwhile. */
    private final ExecutorService beside = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "qelem-beside");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A publisher with its stylesheets and fonts.
     *
     * @param home the folder that holds {@code stylesheets/} and {@code fonts/}
     * @param drawings where drawings of maps are kept from one process to the next; made if it is absent
     */
    public Publisher(Path home, Path drawings) throws IOException {
        Path real = home.toRealPath();
        stylesheetFolder = real.resolve("stylesheets");
        stylesheets = new Stylesheets(stylesheetFolder, processor);
        fonts = Fonts.read(real.resolve("fonts").resolve("fonts.xml"));
        List<Face> faces = fonts.files().stream().filter(font -> MAP_FAMILIES.contains(font.family()))
                .map(font -> new Face(font.family(), font.bold(), font.italic(), font.file())).toList();
        Path mapSheet = stylesheetFolder.resolve("map").resolve("map.xsl");
        stages = new Editions.Stages(processor, stylesheets,
                new MapDrawings(processor, new MapFigure(processor, mapSheet, faces, Optional.of(drawings))),
                new PdfRenderer(fonts), new EpubBuilder(processor, stylesheets, fonts), new ProfileReader(stylesheetFolder));
    }

    /**
     * What is to be built.
     *
     * @param folder the publication
     * @param editions the names of the editions; all if empty
     * @param output the folder for the outputs, made if it is absent
     * @param keep the stages that are kept beside the outputs: {@code xml}, {@code fo}
     * @param time when it is built, as the outputs say; the same time gives the same bytes
     */
    public record Request(Path folder, Set<String> editions, Path output, Set<String> keep, Instant time) {

        /** A request without a time of its own: the outputs say 1970. */
        public Request(Path folder, Set<String> editions, Path output, Set<String> keep) {
            this(folder, editions, output, keep, Instant.EPOCH);
        }
    }

    /**
     * What was built.
     *
     * @param layout the pages of a PDF; empty for an EPUB
     * @param spine how thick the printed pages are, in mm; empty if it is not known
     * @param bytes the file's size
     * @param milliseconds from the start of the build
     */
    public record Output(Path file, Optional<Layout> layout, Optional<Double> spine, long bytes, long milliseconds) {
    }

    /**
     * Builds a publication. Its files are written when all editions are there and nothing is wrong with any, and not before.
     *
     * @param progress is told the name of each step
     * @throws BuildFailed if there is an error; the files of an earlier build stay as they are
     */
    public List<Output> build(Request request, Problems problems, Consumer<String> progress) throws BuildFailed {
        try (OutputFolder folder = OutputFolder.open(request.output(), problems)) {
            return build(request, folder, problems, progress);
        } catch (StackOverflowError e) {
            throw problems.fatal("nesting-too-deep", Place.of(request.folder().toString()));
        }
    }

    private List<Output> build(Request request, OutputFolder folder, Problems problems, Consumer<String> progress) throws BuildFailed {
        long start = System.nanoTime();
        CompletableFuture<?> schemaRead = CompletableFuture.runAsync(schema::schema, beside);
        CompletableFuture<?> compiled = CompletableFuture.runAsync(this::compilePreparation, beside);
        CompletableFuture<List<Problem>> fontFaults = CompletableFuture.supplyAsync(fonts::faults, beside);

        progress.accept("reading");
        Publication publication = reader.read(request.folder(), problems);
        checkEditions(request, publication, problems);
        Theme theme = new ThemeReader(stylesheetFolder).read(publication.theme(), publication.themePlace(), problems);
        CompletableFuture<?> themeCompiled = CompletableFuture.runAsync(() -> compile(theme.pdf()), beside);

        progress.accept("converting the Markdown");
        XdmNode docbook = markdown.convert(publication, problems, progress);

        progress.accept("preparing");
        compiled.join();
        XdmNode prepared = stylesheets.prepare(docbook, publication, theme, problems);
        // After an error there is only more to find: the document is not whole, and nothing of it will be written.
        CompletableFuture<?> validated = problems.hasErrors() ? schemaRead
                : schemaRead.thenRunAsync(() -> schema.validate(prepared, processor, problems), beside);

        themeCompiled.join();
        fontFaults.join().forEach(problems::add);
        if (!fontFaults.join().isEmpty()) {
            throw new BuildFailed();
        }
        Editions editions = new Editions(stages, new Editions.Manuscript(publication, theme, prepared), request.time(), beside, problems);
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Output> outputs = new ArrayList<>();
        for (Publication.Edition edition : publication.editions().values()) {
            if (request.editions().isEmpty() || request.editions().contains(edition.name())) {
                progress.accept("making " + edition.name());
                Editions.Made made = editions.make(edition);
                String file = publication.fileName(edition);
                files.put(file, made.bytes());
                files.put(OriginsFile.name(file), OriginsFile.write(made.origins(), made.bytes(), request.output()));
                outputs.add(new Output(folder.file(file), made.layout(), made.spine(), made.bytes().length, (System.nanoTime() - start) / 1_000_000));
                if (request.keep().contains("fo") && edition.epub().isEmpty()) {
                    files.put(publication.name() + "-" + edition.name() + ".fo", editions.formattingObjects(edition));
                }
            }
        }
        if (request.keep().contains("xml")) {
            files.put(publication.name() + ".xml", editions.prepared());
        }

        progress.accept("writing");
        validated.join();
        problems.stopOnErrors();
        folder.replace(files, problems);
        return outputs;
    }

    private static void checkEditions(Request request, Publication publication, Problems problems) throws BuildFailed {
        for (String name : request.editions()) {
            if (!publication.editions().containsKey(name)) {
                problems.error("edition-unknown", Place.of(PublicationReader.DESCRIPTION), name,
                        String.join(", ", publication.editions().keySet()));
            }
        }
        problems.stopOnErrors();
    }

    private void compilePreparation() {
        compile(stylesheets.prepareSheet());
    }

    /** Errors are found again, and reported, where the stylesheet is used. */
    private void compile(Path stylesheet) {
        try {
            stylesheets.compile(stylesheet, new Problems());
        } catch (BuildFailed e) {
            // see above
        }
    }

    @Override
    public void close() {
        beside.shutdownNow();
    }
}
