package org.qelem.places;

import java.nio.file.Path;
import java.util.Map;
import org.qelem.pdf.PageMap;
import org.qelem.problem.Place;

/**
 * Where the parts of an output come from.
 *
 * @param publication the folder from which places are named
 * @param pages what stands where on the pages, and what the manuscript waives; without areas for an output that has no pages
 * @param ids the places of the elements of a reflowable output, by their ids; empty for a PDF
 */
public record Origins(Path publication, PageMap pages, Map<String, Place> ids) {

    public Origins {
        ids = Map.copyOf(ids);
    }
}
