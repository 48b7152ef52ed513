package org.qelem.check.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A page and what is painted on it.
 *
 * @param number from 1
 * @param marks in the order in which they are painted
 * @param fault why there may be more on it; empty if it was read to its end
 */
public record PaintedPage(int number, PDPage page, List<Mark> marks, Optional<String> fault) {

    public PaintedPage {
        marks = List.copyOf(marks);
    }

    /** Reads all pages. */
    public static List<PaintedPage> of(PDDocument document) {
        List<PaintedPage> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            pages.add(new PageReader(page).read(pages.size() + 1));
        }
        return pages;
    }
}
