package org.qelem.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qelem.problem.Problem;

/**
 * Drawings by the fingerprint of all that they depend on: those of this process, and, where a folder is given,
 * those of earlier ones. Only drawings without findings go to the folder, since findings must be reported again.
 */
final class DrawingCache {

    private static final int KEPT = 64;

    /**
     * A drawing, and what was found while it was drawn.
     *
     * @param svg the document
     */
    record Entry(String svg, double width, double height, List<Problem> findings) {
    }

    private final Optional<Path> folder;
    private final Map<String, Entry> entries = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DrawingCache.Entry> eldest) {
            return size() > KEPT;
        }
    };

    DrawingCache(Optional<Path> folder) {
        this.folder = folder;
    }

    synchronized Optional<Entry> get(String key) throws IOException {
        Entry kept = entries.get(key);
        if (kept == null && folder.isPresent() && Files.isRegularFile(file(key))) {
            String text = Files.readString(file(key));
            int head = text.indexOf('\n');
            String[] size = text.substring(0, Math.max(0, head)).split(" ");
            // A file that another version or a broken run left behind is no entry.
            if (size.length == 3 && size[0].matches("[0-9.]+") && size[1].matches("[0-9.]+") && size[2].matches("[0-9]{1,9}")
                    && text.length() - head - 1 >= Integer.parseInt(size[2])) {
                kept = new Entry(text.substring(head + 1), Double.parseDouble(size[0]), Double.parseDouble(size[1]), List.of());
                entries.put(key, kept);
            }
        }
        return Optional.ofNullable(kept);
    }

    /** Keeps a drawing; that the folder cannot take it only costs the next process its time. */
    synchronized void put(String key, Entry entry) {
        entries.put(key, entry);
        if (folder.isPresent() && entry.findings().isEmpty()) {
            Path beside = folder.get().resolve(key + "-" + ProcessHandle.current().pid() + ".part");
            try {
                Files.createDirectories(folder.get());
                Files.writeString(beside, entry.width() + " " + entry.height() + " " + entry.svg().length() + "\n" + entry.svg());
                Files.move(beside, file(key), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                beside.toFile().delete();
            }
        }
    }

    private Path file(String key) {
        return folder.orElseThrow().resolve(key + ".map");
    }
}
