package org.qelem.manuscript;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qelem.problem.Place;

/**
 * A publication, read and checked.
 *
 * @param name the name of its folder, the first part of the name of each output
 * @param folder the real path of its folder; nothing outside is read for its content
 * @param metadata what is said about it
 * @param theme the name of a folder under {@code stylesheets/themes}
 * @param themePlace where the theme is named
 * @param settings how numbers, notes and punctuation are made
 * @param sources its Markdown files, in order
 * @param editions its outputs by name, in order
 */
public record Publication(String name, Path folder, Metadata metadata, String theme, Place themePlace,
        Settings settings, List<SourceText> sources, Map<String, Edition> editions) {

    /** The name of the file that an edition becomes. */
    public String fileName(Edition edition) {
        return name + "-" + edition.name() + "." + edition.format();
    }

    /**
     * @param numberSections number the headings that are not {@code .unnumbered}; else those that are {@code .numbered}
     * @param numberFigures print "Figure 1" before a caption
     * @param numberTables print "Table 1" before a caption
     * @param endnotesAwaited an endnote mark without a text is reported, not refused
     * @param notesMayMove a note that begins on a later page than its mark is reported, not refused
     * @param smartPunctuation turn straight quotes, {@code --}, {@code ---} and {@code ...} into typographic ones
     */
    public record Settings(boolean numberSections, boolean numberFigures, boolean numberTables,
            boolean endnotesAwaited, boolean notesMayMove, boolean smartPunctuation) {
    }

    /**
     * One output.
     *
     * @param format {@code pdf} or {@code epub}
     * @param epub what an EPUB edition says; empty for another
     * @param print what a PDF edition for a printer says; empty for another
     */
    public record Edition(String name, String format, Optional<Epub> epub, Optional<Print> print) {
    }

    /**
     * What an EPUB edition says.
     *
     * @param profile the reading system that it is for, a name in {@code stylesheets/epub/profiles.yaml}
     * @param pages the PDF edition whose pages it marks; the print edition, or the first, if it says none
     * @param fonts whether the theme's fonts are embedded, as far as the profile has them embedded
     * @param cover a JPEG below the publication's folder; the theme draws one if it says none
     * @param place where the edition is declared
     */
    public record Epub(String profile, Optional<String> pages, boolean fonts, Optional<String> cover, Place place) {
    }
}
