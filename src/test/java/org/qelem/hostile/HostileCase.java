package org.qelem.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qelem.Cases;
import org.qelem.Publisher;
import org.qelem.manuscript.PublicationReader;
import org.qelem.pdf.Press;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A folder of {@code src/test/cases/hostile}: files of a publication, {@code case.yaml}, and {@code expected.problems}, a line
 * {@code SEVERITY code file:line:column} for each problem; with an error among them nothing may be written.
 *
 * @param about what is hostile, in a few words
 * @param limit how long it may take
 * @param files what is too large or too binary to be kept, by its name: see {@link Generator}
 * @param font what is done to one of the fonts
 */
record HostileCase(String name, String about, Duration limit, Map<String, List<?>> files, Optional<DamagedFont> font) {

    static final Path CASES = Path.of(System.getProperty("qelem.home", "."), "src", "test", "cases", "hostile");

    /** Tells what comes of each. */
    static final Path PROMISES = CASES.resolve("../../../readme/PROMISES.md");

    private static final String CASE = "case.yaml";
    private static final String DESCRIPTION = "title: A test\nlang: en\ntext: text.md\neditions:\n  screen: {format: pdf}\n";
    private static final int SECONDS = 10;

    static HostileCase read(String name) {
        try {
            Map<?, ?> yaml = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(CASES.resolve(name).resolve(CASE)));
            @SuppressWarnings("unchecked")
            Map<String, List<?>> files = yaml.containsKey("files") ? (Map<String, List<?>>) yaml.get("files") : Map.of();
            int seconds = yaml.containsKey("seconds") ? (Integer) yaml.get("seconds") : SECONDS;
            return new HostileCase(name, (String) yaml.get("about"), Duration.ofSeconds(seconds), files,
                    Optional.ofNullable((Map<?, ?>) yaml.get("font")).map(DamagedFont::of));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path expected() {
        return CASES.resolve(name).resolve("expected.problems");
    }

    /** Makes the publication. */
    void layDown(Path folder) throws IOException {
        Cases.copy(CASES.resolve(name), folder);
        for (Map.Entry<String, List<?>> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, Generator.make(file.getValue()));
        }
        Path description = folder.resolve(PublicationReader.DESCRIPTION);
        if (!Files.exists(description)) {
            Files.writeString(description, DESCRIPTION);
        }
    }

    Press.Print print(Publisher.Request request, Path homes) throws IOException {
        return font.isPresent() ? font.get().print(request, homes) : Press.print(request);
    }
}
