package org.qelem.print;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.qelem.check.content.Gamut;
import org.qelem.check.content.Mark;
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
                Set<String> told = new HashSet<>();
                for (Mark mark : page.marks()) {
                    Optional<Gamut.Found> found = gamut.of(mark).filter(one -> one.distance() > ColourChange.NOTICEABLE);
                    if (found.isPresent() && (mark instanceof Mark.Picture || told.add(found.get().name()))) {
                        changes.add(new ColourChange(area(page, mark.area()), found.get().name(), found.get().distance()));
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
