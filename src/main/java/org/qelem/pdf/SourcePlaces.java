package org.qelem.pdf;

import java.util.List;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.Place;

/** Finds what stands on a page in the manuscript: the layout knows the place of a paragraph, not that of each word. */
public record SourcePlaces(List<SourceText> sources) {

    /**
     * The place of the first occurrence of a text.
     *
     * @param from where its paragraph begins
     * @return {@code from} if the text is not in the file as it is on the page
     */
    Place find(String text, Place from) {
        for (SourceText source : sources) {
            if (source.file().equals(from.file()) && from.column() > 0) {
                int found = source.text().indexOf(text, source.offsetOf(from));
                return found < 0 ? from : source.placeAt(found);
            }
        }
        return from;
    }
}
