package org.qelem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmNode;
import org.qelem.docbook.DocBookSchema;
import org.qelem.epub.EpubBuilder;
import org.qelem.epub.PrintedPages;
import org.qelem.epub.ProfileReader;
import org.qelem.manuscript.Publication;
import org.qelem.manuscript.PublicationReader;
import org.qelem.map.Face;
import org.qelem.map.MapDrawings;
import org.qelem.map.MapFigure;
import org.qelem.map.Medium;
import org.qelem.markdown.MarkdownToDocBook;
import org.qelem.output.OutputFile;
import org.qelem.pdf.Evenness;
import org.qelem.pdf.Fonts;
import org.qelem.pdf.Layout;
import org.qelem.pdf.PdfRenderer;
import org.qelem.pdf.SourcePlaces;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.qelem.xslt.Stylesheets;
import org.qelem.xslt.Theme;
import org.qelem.xslt.ThemeReader;

/**
 * The flow: manuscript, DocBook, prepared DocBook; from there formatting objects and PDF, or XHTML and EPUB. One publisher serves many builds, one at a
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
    private final MapDrawings maps;
    private final PdfRenderer pdf;
    private final EpubBuilder epub;
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
        Fonts fonts = Fonts.read(real.resolve("fonts").resolve("fonts.xml"));
        pdf = new PdfRenderer(fonts);
        epub = new EpubBuilder(processor, stylesheets, fonts);
        maps = new MapDrawings(processor, new MapFigure(processor, stylesheetFolder.resolve("map").resolve("map.xsl"),
                fonts.files().stream().filter(font -> MAP_FAMILIES.contains(font.family())).map(font -> new Face(font.family(), font.bold(), font.italic(), font.file())).toList(),
                Optional.of(drawings)));
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
     * @param pages how many pages a PDF has; 0 for an EPUB
     * @param bytes the file's size
     * @param milliseconds from the start of the build
     */
    public record Output(Path file, int pages, long bytes, long milliseconds) {
    }

    /**
     * Builds a publication. A file is written when all of it is there and nothing is wrong with it, and not before.
     *
     * @param progress is told the name of each step
     * @throws BuildFailed if there is an error; the files of an earlier build stay as they are
     */
    public List<Output> build(Request request, Problems problems, Consumer<String> progress) throws BuildFailed {
        long start = System.nanoTime();
        CompletableFuture<?> schemaRead = CompletableFuture.runAsync(schema::schema, beside);
        CompletableFuture<?> compiled = CompletableFuture.runAsync(this::compilePreparation, beside);

        progress.accept("reading");
        Publication publication = reader.read(request.folder(), problems);
        checkEditions(request, publication, problems);
        Theme theme = new ThemeReader(stylesheetFolder).read(publication.theme(), publication.themePlace(), problems);
        CompletableFuture<?> themeCompiled = CompletableFuture.runAsync(() -> compile(theme.pdf()), beside);

        progress.accept("converting the Markdown");
        XdmNode docbook = markdown.convert(publication, problems);

        progress.accept("preparing");
        compiled.join();
        XdmNode prepared = stylesheets.prepare(docbook, publication, theme, problems);
        CompletableFuture<?> validated = schemaRead.thenRunAsync(() -> schema.validate(prepared, processor, problems), beside);

        Map<String, PdfRenderer.Rendered> laid = new LinkedHashMap<>();
        List<Output> outputs = new ArrayList<>();
        for (Publication.Edition edition : publication.editions().values()) {
            if (request.editions().isEmpty() || request.editions().contains(edition.name())) {
                Manuscript manuscript = new Manuscript(publication, theme, prepared);
                byte[] bytes;
                int pages = 0;
                if (edition.epub().isPresent()) {
                    Optional<PrintedPages> printed = printedPages(manuscript, edition.epub().get(), laid, themeCompiled, problems, progress);
                    progress.accept("making " + edition.name());
                    bytes = epub(request, manuscript, edition, printed, problems);
                } else {
                    PdfRenderer.Rendered rendered = laidOut(manuscript, edition, laid, themeCompiled, problems, progress);
                    bytes = rendered.bytes();
                    pages = rendered.layout().pages();
                }
                validated.join();
                problems.stopOnErrors();
                Path file = request.output().resolve(publication.name() + "-" + edition.name() + "." + edition.format());
                write(file, bytes, problems);
                keep(request, manuscript, edition, problems);
                outputs.add(new Output(file, pages, bytes.length, (System.nanoTime() - start) / 1_000_000));
            }
        }
        return outputs;
    }

    /** A publication as all its editions have it. */
    private record Manuscript(Publication publication, Theme theme, XdmNode prepared) {
    }

    /** A PDF edition, laid out once for itself and for the page lists that are cut from it. */
    private PdfRenderer.Rendered laidOut(Manuscript manuscript, Publication.Edition edition, Map<String, PdfRenderer.Rendered> laid, CompletableFuture<?> compiled,
            Problems problems, Consumer<String> progress) throws BuildFailed {
        if (!laid.containsKey(edition.name())) {
            progress.accept("laying out " + edition.name());
            compiled.join();
            Publication publication = manuscript.publication();
            Map<String, XdmNode> drawings = maps.draw(manuscript.prepared(), publication.folder(), Medium.SCREEN, problems);
            laid.put(edition.name(), pdf.render(destination -> stylesheets.formattingObjects(manuscript.prepared(), drawings,
                    publication, manuscript.theme(), destination, problems), publication.folder(),
                    new SourcePlaces(publication.sources()), Evenness.of(manuscript.theme().tokens()), problems));
        }
        return laid.get(edition.name());
    }

    /** The pages that an EPUB edition marks: those of the PDF edition that it names, of "print", or of the first there is. */
    private Optional<PrintedPages> printedPages(Manuscript manuscript, Publication.Epub wishes, Map<String, PdfRenderer.Rendered> laid,
            CompletableFuture<?> compiled, Problems problems, Consumer<String> progress) throws BuildFailed {
        Map<String, Publication.Edition> printed = new LinkedHashMap<>(manuscript.publication().editions());
        printed.values().removeIf(edition -> edition.epub().isPresent());
        if (wishes.pages().isPresent() && !printed.containsKey(wishes.pages().get())) {
            throw problems.fatal("edition-unknown", wishes.place(), wishes.pages().get(), String.join(", ", printed.keySet()));
        }
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        Publication.Edition source = printed.get(wishes.pages().orElse(
                printed.containsKey("print") ? "print" : printed.keySet().iterator().next()));
        Layout layout = laidOut(manuscript, source, laid, compiled, problems, progress).layout();
        return Optional.of(new PrintedPages("PDF edition \"" + source.name() + "\"", layout));
    }

    private byte[] epub(Request request, Manuscript manuscript, Publication.Edition edition, Optional<PrintedPages> pages,
            Problems problems) throws BuildFailed {
        Publication publication = manuscript.publication();
        Publication.Epub wishes = edition.epub().orElseThrow();
        Map<String, XdmNode> drawings = maps.draw(manuscript.prepared(), publication.folder(), Medium.EPUB, problems);
        return epub.build(new EpubBuilder.Source(publication, manuscript.theme(), manuscript.prepared(), drawings, pages, request.time()),
                edition, new ProfileReader(stylesheetFolder).read(wishes.profile(), wishes.place(), problems), problems);
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

    private void keep(Request request, Manuscript manuscript, Publication.Edition edition, Problems problems) throws BuildFailed {
        Publication publication = manuscript.publication();
        if (request.keep().contains("xml")) {
            ByteArrayOutputStream xml = new ByteArrayOutputStream();
            Serializer serializer = processor.newSerializer(xml);
            try {
                serializer.serializeNode(manuscript.prepared());
            } catch (SaxonApiException e) {
                throw new IllegalStateException(e);
            }
            write(request.output().resolve(publication.name() + ".xml"), xml.toByteArray(), problems);
        }
        if (request.keep().contains("fo") && edition.format().equals("pdf")) {
            ByteArrayOutputStream fo = new ByteArrayOutputStream();
            Map<String, XdmNode> drawings = maps.draw(manuscript.prepared(), publication.folder(), Medium.SCREEN, problems);
            stylesheets.formattingObjects(manuscript.prepared(), drawings, publication, manuscript.theme(), processor.newSerializer(fo), problems);
            write(request.output().resolve(publication.name() + "-" + edition.name() + ".fo"), fo.toByteArray(), problems);
        }
    }

    private static void write(Path file, byte[] bytes, Problems problems) throws BuildFailed {
        try {
            OutputFile.write(file, bytes);
        } catch (IOException e) {
            throw problems.fatal("output-unwritable", Place.of(file.toString()), reason(e));
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        } else if (e instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is no folder";
        }
        return e instanceof FileSystemException failed && failed.getReason() != null ? failed.getReason() : String.valueOf(e.getMessage());
    }

    @Override
    public void close() {
        beside.shutdownNow();
    }
}
