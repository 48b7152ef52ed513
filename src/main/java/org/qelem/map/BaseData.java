package org.qelem.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmValue;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/** The GeoJSON files that specifications name: read only within the publication's folder, and parsed once. */
final class BaseData {

    /** A parsed file stays as long as its content is the same; that of the files read last is kept. */
    private static final int KEPT = 16;

    private final Processor processor;
    private final Map<String, XdmMap> parsed = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, XdmMap> eldest) {
            return size() > KEPT;
        }
    };

    BaseData(Processor processor) {
        this.processor = processor;
    }

    /** The bytes of each file that a specification names, by that name; nothing if one cannot be read. */
    Optional<Map<String, byte[]>> read(Path root, Path folder, Specification specification, Problems problems) throws IOException {
        Path realRoot = root.toRealPath();
        Map<String, byte[]> contents = new LinkedHashMap<>();
        Map<String, String> files = specification.baseFiles();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            Place place = specification.place(file.getValue());
            // What lies outside is refused before it is looked for, so that a message tells nothing about it.
            if (Path.of(file.getKey()).isAbsolute() || !path.startsWith(root.toAbsolutePath().normalize())) {
                problems.error("map-base-outside", place, file.getKey());
            } else if (!Files.isRegularFile(path)) {
                problems.error("map-base-missing", place, file.getKey());
            } else if (!path.toRealPath().startsWith(realRoot)) {
                problems.error("map-base-outside", place, file.getKey());
            } else {
                contents.put(file.getKey(), Files.readAllBytes(path));
            }
        }
        return contents.size() == files.size() ? Optional.of(contents) : Optional.empty();
    }

    /** The files as XDM maps; nothing if one is not a GeoJSON feature collection. */
    synchronized Optional<Map<String, XdmValue>> parse(Map<String, byte[]> contents, Specification specification, Problems problems) {
        Map<String, XdmValue> maps = new LinkedHashMap<>();
        contents.forEach((name, bytes) -> {
            String key = new Fingerprint().add(bytes).hex();
            try {
                XdmMap map = parsed.get(key);
                if (map == null && processor.newJsonBuilder().parseJson(new String(bytes, StandardCharsets.UTF_8)) instanceof XdmMap read
                        && read.containsKey(new XdmAtomicValue("features"))) {
                    map = read;
                    parsed.put(key, map);
                }
                if (map != null) {
                    maps.put(name, map);
                    return;
                }
            } catch (SaxonApiException | StackOverflowError e) {
                // Not JSON, or arrays in arrays without end: said below.
            }
            problems.error("map-base-not-geojson", specification.place(specification.baseFiles().get(name)), name);
        });
        return maps.size() == contents.size() ? Optional.of(maps) : Optional.empty();
    }
}
