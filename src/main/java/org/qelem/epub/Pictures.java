package org.qelem.epub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qelem.manuscript.PublicationReader;
import org.qelem.picture.PictureGate;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/** The manuscript's pictures, as they go into the container: unchanged, under names of Qelem's. */
final class Pictures {

    private final Path folder;
    private final Problems problems;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    /** @param folder the publication's; nothing outside is read */
    Pictures(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Where each picture lies, below the package's folder, by its path in the publication. */
    Map<String, String> names() {
        return names;
    }

    /** The bytes by the name in the container. */
    Map<String, byte[]> contents() {
        return contents;
    }

    /**
     * Takes a picture in.
     *
     * @param file its path in the publication
     * @param place where it is named
     */
    void add(String file, Place place) {
        if (names.containsKey(file)) {
            return;
        }
        String format = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String name = String.format(Locale.ROOT, "picture-%02d.%s", names.size() + 1, format);
        try {
            Optional<byte[]> bytes = read(file, place);
            if (bytes.isPresent()) {
                names.put(file, name);
                contents.put(name, bytes.get());
            }
        } catch (BuildFailed e) {
            // reported
        }
    }

    /** The publication's own cover; empty, and reported, if it cannot be had. */
    Optional<byte[]> cover(String file, Place place) throws BuildFailed {
        if (!file.matches("(?i).*\\.jpe?g")) {
            problems.error("cover-format", place, file);
            return Optional.empty();
        }
        Optional<Path> found = PublicationReader.file(folder, file, place, problems);
        if (found.isPresent() && !new PictureGate().admits(found.get(), file, place, problems)) {
            return Optional.empty();
        }
        return read(file, place);
    }

    private Optional<byte[]> read(String file, Place place) throws BuildFailed {
        Optional<Path> found = PublicationReader.file(folder, file, place, problems);
        if (found.isEmpty()) {
            problems.error("picture-missing", place, file);
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(found.get()));
        } catch (IOException e) {
            throw problems.fatal("file-unreadable", place, String.valueOf(e.getMessage()));
        }
    }
}
