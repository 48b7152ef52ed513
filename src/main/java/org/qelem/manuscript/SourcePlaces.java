package org.qelem.manuscript;

import java.util.List;
import org.qelem.problem.Place;

/** Finds what stands on a page in the manuscript: the layout knows the place of a paragraph, not that of each word. */
public record SourcePlaces(List<SourceText> sources) {

    /**
     * The place of the first occurrence of a text.
     *
     * @param from where its paragraph begins
     * @return {@code from} if the text is not in the file as it is on the page
     */
    public Place find(String text, Place from) {
        return find(text, from, 0);
    }

    /** The place where the first occurrence of a text ends; {@code from} if there is none. */
    public Place findEnd(String text, Place from) {
        return find(text, from, text.length());
    }

    private Place find(String text, Place from, int offset) {
        for (SourceText source : sources) {
            if (source.file().equals(from.file()) && from.column() > 0) {
                int found = source.text().indexOf(text, source.offsetOf(from));
                return found < 0 ? from : source.placeAt(found + offset);
            }
        }
        return from;
    }
}
