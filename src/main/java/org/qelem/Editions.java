package org.qelem;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.qelem.docbook.Places;
import org.qelem.docbook.Waivers;
import org.qelem.epub.EpubBuilder;
import org.qelem.epub.PrintedPages;
import org.qelem.epub.ProfileReader;
import org.qelem.ledger.Account;
import org.qelem.ledger.Kind;
import org.qelem.ledger.Ledger;
import org.qelem.manuscript.Print;
import org.qelem.manuscript.Publication;
import org.qelem.manuscript.SourcePlaces;
import org.qelem.map.MapDrawings;
import org.qelem.map.Medium;
import org.qelem.pdf.Evenness;
import org.qelem.pdf.ForScreen;
import org.qelem.pdf.Layout;
import org.qelem.pdf.PageMap;
import org.qelem.pdf.PdfRenderer;
import org.qelem.pdf.Purpose;
import org.qelem.print.ForPrint;
import org.qelem.places.Origins;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Problems;
import org.qelem.xslt.Stylesheets;
import org.qelem.xslt.Theme;

/**
 * Makes the editions of one prepared publication. A PDF edition is laid out once, for itself and for the page lists
 * that are cut from it.
 */
final class Editions {

    /** The stages that make them; they serve every build. */
    record Stages(Processor processor, Stylesheets stylesheets, MapDrawings maps, PdfRenderer pdf, EpubBuilder epub,
            ProfileReader profiles) {
    }

    /** A publication as all its editions have it. */
    record Manuscript(Publication publication, Theme theme, XdmNode prepared) {
    }

    /**
     * An edition that is made and not written.
     *
     * @param origins where its parts come from
     * @param layout the pages of a PDF; empty for an EPUB
     * @param spine how thick the printed pages are, in mm; empty if it is not known
     */
    record Made(byte[] bytes, Origins origins, Optional<Layout> layout, Optional<Double> spine) {
    }

    private final Stages stages;
    private final Manuscript manuscript;
    private final Instant time;
    private final Problems problems;
    private final CompletableFuture<Ledger> ledger;
    private final Map<String, PdfRenderer.Rendered> laidOut = new LinkedHashMap<>();

    /**
     * @param time when the editions are made, as they say
     * @param beside what draws up the ledger meanwhile
     */
    Editions(Stages stages, Manuscript manuscript, Instant time, Executor beside, Problems problems) {
        this.stages = stages;
        this.manuscript = manuscript;
        this.time = time;
        this.problems = problems;
        SourcePlaces sources = new SourcePlaces(manuscript.publication().sources());
        this.ledger = CompletableFuture.supplyAsync(() -> Ledger.of(manuscript.prepared(), sources), beside);
    }

    Made make(Publication.Edition edition) throws BuildFailed {
        if (edition.epub().isPresent()) {
            EpubBuilder.Built built = epub(edition, edition.epub().get());
            check(built.account(), Set.of(), edition);
            Origins origins = new Origins(manuscript.publication().folder(), new PageMap(List.of()), Places.ofIds(manuscript.prepared()));
            return new Made(built.bytes(), origins, Optional.empty(), Optional.empty());
        }
        PdfRenderer.Rendered rendered = layOut(edition);
        check(rendered.account(), edition.print().isPresent() ? Set.of(Kind.LINK) : Set.of(), edition);
        Optional<Double> spine = edition.print().flatMap(Print::paper).map(paper -> paper.thickness(rendered.layout().pages()));
        Origins origins = new Origins(manuscript.publication().folder(), rendered.layout().map(), Map.of());
        return new Made(rendered.bytes(), origins, Optional.of(rendered.layout()), spine);
    }

    /** @param without what an edition of its kind does not have: a link on paper leads nowhere */
    private void check(Account account, Set<Kind> without, Publication.Edition edition) {
        ledger.join().check(account, without, manuscript.publication().fileName(edition), problems);
    }

    /** The formatting objects of a PDF edition, to read. */
    byte[] formattingObjects(Publication.Edition edition) throws BuildFailed {
        ByteArrayOutputStream objects = new ByteArrayOutputStream();
        stages.stylesheets().formattingObjects(manuscript.prepared(), manuscript.theme(), parameters(edition),
                stages.processor().newSerializer(objects), problems);
        return objects.toByteArray();
    }

    /** What the stylesheets are told of a PDF edition. */
    private Map<String, XdmValue> parameters(Publication.Edition edition) throws BuildFailed {
        Map<String, XdmValue> parameters = new LinkedHashMap<>();
        parameters.put("publication", new XdmAtomicValue(manuscript.publication().folder().toUri()));
        parameters.put("drawings", XdmMap.makeMap(drawings(edition.print().isPresent() ? Medium.PRINT : Medium.SCREEN)));
        forPrint(edition).ifPresent(print -> parameters.put("print", XdmMap.makeMap(print.pageSettings())));
        return parameters;
    }

    private Optional<ForPrint> forPrint(Publication.Edition edition) {
        return edition.print().map(print -> new ForPrint(print, manuscript.theme().inks(), manuscript.publication().fileName(edition)));
    }

    /** The prepared document, to read. */
    byte[] prepared() {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        try {
            stages.processor().newSerializer(xml).serializeNode(manuscript.prepared());
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
        return xml.toByteArray();
    }

    private PdfRenderer.Rendered layOut(Publication.Edition edition) throws BuildFailed {
        PdfRenderer.Rendered rendered = laidOut.get(edition.name());
        if (rendered == null) {
            Publication publication = manuscript.publication();
            Map<String, XdmValue> parameters = parameters(edition);
            Optional<ForPrint> print = forPrint(edition);
            if (print.isPresent()) {
                print.get().checkMargin(manuscript.theme().tokens().get("margin-outside"), problems);
            }
            Purpose purpose = print.isPresent() ? print.get() : new ForScreen();
            rendered = stages.pdf().render(
                    destination -> stages.stylesheets().formattingObjects(
                            manuscript.prepared(), manuscript.theme(), parameters, destination, problems),
                    new PdfRenderer.Job(publication.fileName(edition), publication.folder(),
                            new SourcePlaces(publication.sources()), Evenness.of(manuscript.theme().tokens()),
                            publication.settings().notesMayMove(), purpose, time), problems);
            rendered = rendered.waiving(Waivers.of(manuscript.prepared()));
            laidOut.put(edition.name(), rendered);
        }
        return rendered;
    }

    private EpubBuilder.Built epub(Publication.Edition edition, Publication.Epub wishes) throws BuildFailed {
        Optional<PrintedPages> pages = printedPages(wishes);
        try {
            return epub(edition, wishes, pages, problems);
        } catch (BuildFailed e) {
            if (pages.isPresent()) {
                checkWithoutPages(edition, wishes);
            }
            throw e;
        }
    }

    private EpubBuilder.Built epub(Publication.Edition edition, Publication.Epub wishes, Optional<PrintedPages> pages, Problems found)
            throws BuildFailed {
        EpubBuilder.Source source = new EpubBuilder.Source(manuscript.publication(), manuscript.theme(), manuscript.prepared(),
                drawings(Medium.EPUB), pages, time);
        return stages.epub().build(source, edition, stages.profiles().read(wishes.profile(), wishes.place(), found), found);
    }

    /** Pages cannot be marked in a text that is not theirs: the ledger can tell what of it is lost. */
    private void checkWithoutPages(Publication.Edition edition, Publication.Epub wishes) {
        try {
            check(epub(edition, wishes, Optional.empty(), new Problems()).account(), Set.of(), edition);
        } catch (BuildFailed e) {
            // it is something else, and told
        }
    }

    /** The pages that an EPUB edition marks: those of the PDF edition that it names, of "print", or of the first there is. */
    private Optional<PrintedPages> printedPages(Publication.Epub wishes) throws BuildFailed {
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
        Layout layout = layOut(source).layout();
        return Optional.of(new PrintedPages("PDF edition \"" + source.name() + "\"", layout));
    }

    private Map<String, XdmNode> drawings(Medium medium) throws BuildFailed {
        return stages.maps().draw(manuscript.prepared(), manuscript.publication().folder(), medium, problems);
    }
}
