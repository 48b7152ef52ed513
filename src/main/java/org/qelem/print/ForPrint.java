package org.qelem.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.render.pdf.PDFRendererOption;
import org.qelem.colour.Cmyk;
import org.qelem.colour.OutputProfile;
import org.qelem.manuscript.Length;
import org.qelem.manuscript.Print;
import org.qelem.pdf.ColourChange;
import org.qelem.pdf.Correction;
import org.qelem.pdf.PageMap;
import org.qelem.pdf.Purpose;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Problems;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * A PDF for a printing press: PDF/X-4 or PDF/X-3:2003. FOP 2.11 has modes of these names, which it calls work in progress:
 * they write the identification but leave colours as they are (2026-11). So FOP writes a plain PDF, and all that the
 * standards ask for is done here.
 */
public final class ForPrint implements Purpose {

    /** What is left at the fore edge: a page is never cut exactly where it should be. */
    private static final double LEAST_MARGIN = Length.ofMillimetres(8);

    private final Print settings;
    private final Sheet sheet;
    private final OutputProfile profile = OutputProfile.fogra39();
    private final Inks inks;
    private final String name;

    /**
     * @param inks what a colour is printed with where the theme says so, by its {@code #rrggbb}
     * @param name of the file, which identifies it among those of its publisher
     */
    public ForPrint(Print settings, Map<String, Cmyk> inks, String name) {
        this.settings = settings;
        this.sheet = Sheet.of(settings);
        this.inks = new Inks(profile, inks);
        this.name = name;
    }

    /**
     * Refuses a binding that moves the text off the page.
     *
     * @param foreEdge the theme's margin there
     * @throws BuildFailed if too little of it is left
     */
    public void checkMargin(String foreEdge, Problems problems) throws BuildFailed {
        double margin = Length.points(foreEdge).orElse(Double.MAX_VALUE);
        if (margin - settings.binding() < LEAST_MARGIN) {
            throw problems.fatal("binding-too-wide", settings.place(), foreEdge);
        }
    }

    /** What the stylesheets are told: the parameter {@code q:print} of {@code stylesheets/pdf/print.xsl}. */
    public Map<String, String> pageSettings() {
        return Map.of("bleed", length(settings.bleed()), "binding", length(settings.binding()), "offset", length(sheet.offset()),
                "sections", settings.sectionsOnRecto() ? "recto" : "any");
    }

    private static String length(double points) {
        return String.format(Locale.ROOT, "%.3fpt", points);
    }

    /** FOP 2.11 gives every page a profile for sRGB, whether it has such a colour or not (2026-11). */
    @Override
    public void prepare(FOUserAgent agent) {
        @SuppressWarnings("unchecked") // FOP 2.11 has a raw map here
        Map<String, Object> options = agent.getRendererOptions();
        options.put(PDFRendererOption.DISABLE_SRGB_COLORSPACE.getName(), "true");
    }

    @Override
    public List<XMLFilterImpl> filters() {
        return List.of(new PaperFilter());
    }

    @Override
    public double offset() {
        return sheet.offset();
    }

    @Override
    public float version() {
        return settings.standard() == Print.Standard.PDF_X_3 ? 1.4f : 1.6f;
    }

    @Override
    public int pages(int laidOut) {
        return EmptyPages.rounded(laidOut, settings.pageMultiple());
    }

    @Override
    public List<Correction> corrections(PageMap map, Problems problems) {
        PagePlaces places = new PagePlaces(map, settings.place());
        List<Correction> corrections = new ArrayList<>();
        corrections.add(new EmptyPages(settings.pageMultiple()));
        corrections.add(new PageBoxes());
        corrections.add(new Transparency(settings.standard(), places, problems));
        corrections.add(new Separation(inks, settings.place(), problems));
        if (sheet.hasMarks()) {
            corrections.add(new CropMarks(sheet));
        }
        corrections.add(new PressIntent(profile));
        corrections.add(new PdfXIdentity(settings.standard(), name));
        return corrections;
    }

    /** Only where there is one the pages are read again: it takes half a second (32 pages with a map, 2026-11). */
    @Override
    public List<ColourChange> changes(byte[] laidOut, PageMap map) {
        return inks.changeNoticeably() ? new ColourChanges(inks.gamut(), new PagePlaces(map, settings.place())).of(laidOut) : List.of();
    }
}
