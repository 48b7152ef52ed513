package org.qelem.print;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.qelem.check.content.Gamut;
import org.qelem.check.content.PaintedPage;
import org.qelem.pdf.ColourChange;
import org.qelem.pdf.PageMap;
import org.qelem.problem.Place;

/** Finds the colours of a file that a press does not print: each once on a page, and each picture. */
record ColourChanges(Gamut gamut, PagePlaces places) {

    List<ColourChange> of(byte[] pdf) {
        List<ColourChange> changes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PaintedPage page : PaintedPage.of(document)) {
                for (Gamut.Use use : gamut.uses(page.marks())) {
                    if (use.found().distance() > ColourChange.NOTICEABLE) {
                        changes.add(new ColourChange(area(page, use.mark().area()), use.found().name(), use.found().distance()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changes;
    }

    private PageMap.Area area(PaintedPage page, Rectangle2D area) {
        Place place = places.map().placeAt(page.number(), area.getCenterX(), area.getCenterY()).orElse(places.edition());
        return new PageMap.Area(page.number(), area.getX(), area.getY(), area.getWidth(), area.getHeight(), place);
    }
}
