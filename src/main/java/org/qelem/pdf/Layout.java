package org.qelem.pdf;

import java.util.List;

/**
 * What has been laid out.
 *
 * @param pages how many
 * @param units the letters, digits and pictures of the pages in order, as {@link FlowText} tells them
 * @param starts where each page begins in them, in order; a blank page begins where the next one does
 * @param map which place of the manuscript stands where
 */
public record Layout(int pages, String units, List<PageStart> starts, PageMap map) {

    public Layout {
        starts = List.copyOf(starts);
    }

    /** The same pages with other colours. */
    Layout changing(List<ColourChange> changes) {
        return new Layout(pages, units, starts, map.changing(changes));
    }

    /** The same pages of a manuscript with waivers. */
    public Layout waiving(List<Waiver> waivers) {
        return new Layout(pages, units, starts, map.waiving(waivers));
    }
}
