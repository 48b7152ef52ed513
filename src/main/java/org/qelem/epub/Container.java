package org.qelem.epub;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A ZIP file as the EPUB Open Container Format 3.3 (section 4) wants it, with the same bytes for the same entries:
 * {@code mimetype} first and stored, the others in the order of their names, all with one date.
 */
final class Container {

    private static final String MIMETYPE = "mimetype";
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");
    /** The first day that a ZIP file can name. */
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SortedMap<String, byte[]> entries = new TreeMap<>();
    private final LocalDateTime date;

    Container(Instant time) {
        LocalDateTime universal = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        date = universal.isBefore(FIRST_DAY) ? FIRST_DAY : universal;
    }

    /**
     * Adds an entry.
     *
     * @throws IllegalArgumentException if the path is not that of a new file inside the container
     */
    void add(String path, byte[] bytes) {
        if (!PATH.matcher(path).matches() || entries.putIfAbsent(path, bytes) != null) {
            throw new IllegalArgumentException("not the path of a new entry: " + path);
        }
    }

    /** The entry of a path that was added. */
    byte[] entry(String path) {
        return entries.get(path);
    }

    byte[] bytes() {
        ZipArchive archive = new ZipArchive(date);
        archive.store(MIMETYPE, "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
        entries.forEach(archive::deflate);
        return archive.bytes();
    }
}
