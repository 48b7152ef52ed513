package org.qelem.pdf;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.SAXDestination;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.apache.xmlgraphics.util.MimeConstants;
import org.qelem.ledger.Account;
import org.qelem.manuscript.SourcePlaces;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.xml.sax.ContentHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/** Lays out formatting objects and writes them as PDF. */
public final class PdfRenderer {

    private final Fonts fonts;

    public PdfRenderer(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Sends formatting objects to a destination. */
    @FunctionalInterface
    public interface FormattingObjects {
        void sendTo(SAXDestination destination) throws BuildFailed;
    }

    /**
     * A finished PDF, and what stands on its pages.
     *
     * @param account what is there of the manuscript
     */
    public record Rendered(byte[] bytes, Layout layout, Account account) {

        /** The same, of a manuscript with waivers. */
        public Rendered waiving(List<Waiver> waivers) {
            return new Rendered(bytes, layout.waiving(waivers), account);
        }
    }

    /**
     * What is rendered.
     *
     * @param output the file's name, as messages give it
     * @param folder the publication; pictures below it and fonts are all that is read
     * @param sources the manuscript, in which the places of words are looked up
     * @param evenness how the lines of justified text are evened
     * @param notesMayMove whether a note may begin on a later page than its mark
     * @param purpose what the PDF is made for
     * @param time when it is made, as the file says
     */
    public record Job(String output, Path folder, SourcePlaces sources, Evenness evenness, boolean notesMayMove, Purpose purpose,
            Instant time) {
    }

    /**
     * Renders one document.
     *
     * @param source produces the formatting objects
     * @return the file's bytes, and where its pages begin in the text
     * @throws BuildFailed if something is wider than its place, has no glyph or cannot be read; all is reported
     */
    public Rendered render(FormattingObjects source, Job job, Problems problems) throws BuildFailed {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 19);
        Place publication = Place.of(job.folder().getFileName().toString());
        try {
            PageAreas areas = new PageAreas(job.purpose().offset());
            PageAccount account = new PageAccount();
            EvenPdfMaker output = new EvenPdfMaker(job.evenness(), areas, account);
            PlaceFilter places = new PlaceFilter(publication);
            FlowText text = new FlowText(places, areas);
            SetParts parts = new SetParts(places, job.folder());
            FopFactory factory = factory(job.folder(), output, new EvenLayout(text, account));
            FOUserAgent agent = factory.newFOUserAgent();
            Problems found = new Problems();
            LineCheck lines = new LineCheck(places, job.sources());
            LayoutEvents events = new LayoutEvents(publication, lines, found);
            agent.getEventBroadcaster().addEventListener(events);
            agent.setAccessibility(true);
            job.purpose().prepare(agent);
            agent.setProducer("Qelem");
            agent.setCreator("Qelem");
            Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, out);
            GlyphCheck glyphs = new GlyphCheck(fonts, places);
            NoteCheck notes = new NoteCheck(places, job.notesMayMove());
            List<XMLFilterImpl> filters = new ArrayList<>(List.of(places));
            filters.addAll(job.purpose().filters());
            filters.addAll(List.of(lines, glyphs, notes, text, parts, new Guard(places, found), new Tagging()));
            chain(fop.getDefaultHandler(), filters);
            try {
                source.sendTo(new SAXDestination(places));
            } finally {
                lines.report(found);
                events.reportGlyphsBeyond(glyphs.report(job.sources(), found));
                PageMap map = areas.map();
                notes.report(map, found);
                found.all().forEach(problem -> problems.add(map.spotted(problem, job.output())));
            }
            problems.stopOnErrors();
            Layout layout = text.layout(job.purpose().pages(output.labels().size()), output.labels());
            List<Correction> corrections = new ArrayList<>(List.of(
                    new ToUnicodeRepair(fonts, output.subsets(), c -> glyphs.counts().getOrDefault(c, 0), publication, problems)));
            Problems seen = new Problems();
            corrections.addAll(job.purpose().corrections(layout.map(), seen));
            corrections.add(new Dates(job.time()));
            FileParts file = new FileParts();
            corrections.add(file);
            byte[] laidOut = out.toByteArray();
            byte[] pdf = new Finisher(corrections, job.purpose().version()).finish(laidOut);
            seen.all().forEach(problem -> problems.add(layout.map().spotted(problem, job.output())));
            return new Rendered(pdf, layout.changing(job.purpose().changes(laidOut, layout.map())), account.account(parts.parts(), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FOPException e) {
            throw problems.fatal("layout-error", publication, String.valueOf(e.getMessage()));
        }
    }

    /** Lets each filter hand on to the next, and the last to {@code end}. */
    private static void chain(ContentHandler end, List<XMLFilterImpl> filters) {
        for (int i = 0; i < filters.size(); i++) {
            filters.get(i).setContentHandler(i + 1 < filters.size() ? filters.get(i + 1) : end);
        }
    }

    private FopFactory factory(Path folder, EvenPdfMaker output, EvenLayout layout) throws FOPException {
        Path home = fonts.configuration().getParent();
        FopFactoryBuilder builder = new FopFactoryBuilder(home.toUri(), new Sandbox(List.of(home, folder)));
        try {
            builder.setConfiguration(new DefaultConfigurationBuilder().buildFromFile(fonts.configuration().toFile()));
        } catch (ConfigurationException e) {
            throw new FOPException(e);
        }
        builder.setLayoutManagerMakerOverride(layout);
        FopFactory factory = builder.build();
        factory.getRendererFactory().addDocumentHandlerMaker(output);
        return factory;
    }

    /** FOP reads files below the given folders, and nothing else: no network, no other file, whatever is asked for. */
    private record Sandbox(List<Path> folders) implements ResourceResolver {

        @Override
        public Resource getResource(URI uri) throws IOException {
            if (!"file".equals(uri.getScheme()) || uri.getAuthority() != null) {
                throw new IOException("Qelem reads no " + uri.getScheme() + ": addresses");
            }
            Path file = Path.of(uri).toRealPath();
            if (folders.stream().noneMatch(file::startsWith)) {
                throw new IOException(new File(uri).getName() + " lies outside the publication");
            }
            return new Resource(Files.newInputStream(file));
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new IOException("FOP writes no files");
        }
    }
}
