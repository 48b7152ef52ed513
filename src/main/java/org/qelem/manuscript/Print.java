package org.qelem.manuscript;

import java.util.Optional;
import org.qelem.problem.Place;

/**
 * What a print edition says.
 *
 * @param standard what the print shop asks for
 * @param bleed in pt: how far a ground that touches the edge of the page runs over it
 * @param cropMarks whether marks outside of the bleed show where the page is cut
 * @param binding in pt: how far the text moves away from the spine, where the binding takes up paper
 * @param sectionsOnRecto whether each section of the first level begins on a recto, after a blank page if need be
 * @param pageMultiple the number of pages is a multiple of it, by blank pages at the end
 * @param paper the paper of the pages, if it is known
 * @param place where the edition is declared
 */
public record Print(Standard standard, double bleed, boolean cropMarks, double binding, boolean sectionsOnRecto,
        int pageMultiple, Optional<Paper> paper, Place place) {

    /** A standard for files that are printed. */
    public enum Standard {
        /** ISO 15930-7:2010, on PDF 1.6: transparency is allowed. */
        PDF_X_4("PDF/X-4"),
        /** ISO 15930-6:2003, on PDF 1.4: without transparency. */
        PDF_X_3("PDF/X-3:2003");

        private final String label;

        Standard(String label) {
            this.label = label;
        }

        /** Its name, as the file gives it in GTS_PDFXVersion. */
        public String label() {
            return label;
        }
    }

    /**
     * A paper.
     *
     * @param grammage in g/m² (ISO 536)
     * @param bulk in cm³/g (ISO 534): what printers call volume; 1 is a sheet of 100 g/m² that is 0.1 mm thick
     */
    public record Paper(double grammage, double bulk) {

        /** How thick a block of so many pages is, without a cover, in mm. Two pages are a leaf. */
        public double thickness(int pages) {
            return (pages + 1) / 2 * grammage * bulk / 1000;
        }
    }
}
