package org.qelem.check.print;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;
import org.qelem.check.content.Gamut;
import org.qelem.check.content.PaintedPage;
import org.qelem.colour.OutputProfile;
import org.qelem.pdf.ColourChange;
import org.qelem.pdf.PageMap;
import org.qelem.problem.Place;
import org.qelem.problem.Spot;

/**
 * The press prints the colours as they were meant. In a file whose colours are those of a screen the rule compares them with the
 * press of its output intent, or FOGRA39; of a file whose colours Qelem has converted, it was written down how far they went.
 */
public final class PrintableColours implements PdfRule {

    @Override
    public String name() {
        return "gamut";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) throws IOException {
        double most = findings.settings().number("most");
        for (ColourChange change : pdf.map().map(PageMap::changes).orElse(List.of())) {
            PageMap.Area area = change.area();
            report(new Gamut.Found(change.colour(), change.distance()), most, findings,
                    new Spot(pdf.name(), area.page(), area.x(), area.y(), area.width(), area.height()), Optional.of(area.place()));
        }
        Gamut gamut = new Gamut(press(pdf), Set.of());
        for (PaintedPage page : pdf.pages()) {
            for (Gamut.Use use : gamut.uses(page.printed())) {
                report(use.found(), most, findings, pdf.spot(page.number(), use.mark().area()), Optional.empty());
            }
        }
    }

    private static void report(Gamut.Found found, double most, Findings findings, Spot spot, Optional<Place> known) {
        if (found.distance() > most) {
            Place place = known.orElseGet(() -> findings.placeOf(spot));
            if (found.name().startsWith("#")) {
                findings.foundAt("colour-unprintable", spot, place, found.name(), found.distance(), most);
            } else {
                findings.foundAt("picture-unprintable", spot, place, found.distance(), most);
            }
        }
    }

    private static OutputProfile press(CheckedPdf pdf) throws IOException {
        for (PDOutputIntent intent : pdf.document().getDocumentCatalog().getOutputIntents()) {
            if (intent.getCOSObject().getDictionaryObject(COSName.DEST_OUTPUT_PROFILE) instanceof COSStream profile) {
                try {
                    return OutputProfile.read(new PDStream(profile).toByteArray());
                } catch (IllegalArgumentException e) {
                    // no profile of a press that has the tables: see the rule output-intent
                }
            }
        }
        return OutputProfile.fogra39();
    }
}
