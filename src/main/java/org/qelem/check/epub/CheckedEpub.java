package org.qelem.check.epub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.qelem.check.CheckedFile;
import org.qelem.pdf.PageMap;
import org.qelem.problem.Place;
import org.qelem.problem.Spot;

/** An EPUB that is open. */
public final class CheckedEpub implements CheckedFile {

    /** What its entries hold together, in bytes: Amazon takes 650 MB, and what expands to more is meant to fill a memory. */
    private static final int MOST_BYTES = 650_000_000;
    private static final int MOST_ENTRIES = 20_000;

    private final String name;
    private final List<Entry> entries;
    private final Map<String, Place> origins;

    private CheckedEpub(String name, List<Entry> entries, Map<String, Place> origins) {
        this.name = name;
        this.entries = List.copyOf(entries);
        this.origins = Map.copyOf(origins);
    }

    /**
     * Reads an EPUB.
     *
     * @param name as the user named it
     * @param bytes the file's
     * @param origins the places in the manuscript of the elements with an id, by the id; empty if they are not known
     * @throws IOException if it is no ZIP file, or holds too much
     */
    public static CheckedEpub read(String name, byte[] bytes, Map<String, Place> origins) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left);
                left -= content.length;
                if (left == 0 || entries.size() == MOST_ENTRIES) {
                    throw new IOException("its entries hold more than " + MOST_BYTES / 1_000_000 + " MB, or are more than " + MOST_ENTRIES);
                }
                boolean stored = entry.getMethod() == ZipEntry.STORED;
                entries.add(isXml(entry.getName()) ? XmlReader.read(entry.getName(), stored, content)
                        : new Entry(entry.getName(), stored, content, List.of(), Optional.empty()));
            }
        } catch (IllegalArgumentException e) { // a name that is not in UTF-8
            throw new IOException("the name of an entry is damaged", e);
        }
        if (entries.isEmpty()) {
            throw new IOException("it is no ZIP file, or an empty one");
        }
        return new CheckedEpub(name, entries, origins);
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return List.of(".xhtml", ".html", ".htm", ".svg", ".opf", ".ncx", ".xml", ".smil").stream().anyMatch(lower::endsWith);
    }

    @Override
    public String name() {
        return name;
    }

    /** An EPUB has no pages. */
    @Override
    public Optional<PageMap> map() {
        return Optional.empty();
    }

    /** In the order of the file. */
    List<Entry> entries() {
        return entries;
    }

    Spot spot(Entry entry) {
        return Spot.of(file(entry.name()), 0);
    }

    private String file(String entry) {
        return name + "!/" + entry;
    }

    /** The whole of an entry. */
    Place place(Entry entry) {
        return Place.of(file(entry.name()));
    }

    /** Where an element comes from, or where it stands in the EPUB if that is not known. */
    Place place(Entry entry, Element element) {
        return origin(entry.name(), element.line(), element.column())
                .orElse(new Place(file(entry.name()), element.line(), element.column()));
    }

    /** The place in the manuscript of a place {@code book.epub!/entry:line:column}, which is returned itself if there is none. */
    public Place origin(Place inBook) {
        String prefix = file("");
        return inBook.file().startsWith(prefix)
                ? origin(inBook.file().substring(prefix.length()), inBook.line(), inBook.column()).orElse(inBook) : inBook;
    }

    /** The last element before a point of an entry whose origin is known. */
    private Optional<Place> origin(String path, int line, int column) {
        Place last = null;
        for (Entry entry : entries) {
            for (Element element : entry.name().equals(path) ? entry.elements() : List.<Element>of()) {
                boolean isBefore = element.line() < line || element.line() == line && element.column() <= column;
                Place known = element.attribute("id").map(origins::get).orElse(null);
                if (isBefore && known != null) {
                    last = known;
                }
            }
        }
        return Optional.ofNullable(last);
    }
}
