package org.qelem.epub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.qelem.manuscript.SourceText;
import org.qelem.problem.BuildFailed;
import org.qelem.problem.NearestName;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;
import org.qelem.yaml.YamlMapping;

/** Reads {@code stylesheets/epub/profiles.yaml}. An unknown setting or value is an error at its line. */
public final class ProfileReader {

    private static final String FILE = "stylesheets/epub/profiles.yaml";
    /** The values of the settings that have a closed set of them. */
    private static final Map<String, Set<String>> VALUES = Map.ofEntries(
            Map.entry("fonts", Set.of("woff2", "ttf", "none")),
            Map.entry("fonts-declared", Set.of("none", "ibooks")),
            Map.entry("css", Set.of("current", "plain")),
            Map.entry("note-element", Set.of("aside", "div")),
            Map.entry("maps", Set.of("svg", "png")),
            Map.entry("cover-page", Set.of("svg", "jpeg", "none")),
            Map.entry("page-list", Set.of("yes", "no")),
            Map.entry("ncx", Set.of("yes", "no")),
            Map.entry("guide", Set.of("yes", "no")),
            Map.entry("text-align", Set.of("start", "justify")),
            Map.entry("hyphens", Set.of("auto", "none")),
            Map.entry("paragraphs", Set.of("indented", "spaced")));

    private final Path stylesheets;

    /** @param stylesheets the folder that holds {@code epub/profiles.yaml} */
    public ProfileReader(Path stylesheets) {
        this.stylesheets = stylesheets;
    }

    /**
     * Reads one profile.
     *
     * @param place where it is named
     * @throws BuildFailed if there is no such profile or something in the file is wrong
     */
    public Profile read(String name, Place place, Problems problems) throws BuildFailed {
        Map<String, Profile> profiles = readAll(problems);
        Profile profile = profiles.get(name);
        if (profile == null) {
            throw problems.fatal("profile-unknown", place, name,
                    NearestName.to(name, profiles.keySet()).map(near -> "Did you mean \"" + near + "\"? ").orElse(""),
                    String.join(", ", profiles.keySet()));
        }
        return profile;
    }

    /** All profiles by name, the standard one first. */
    public Map<String, Profile> readAll(Problems problems) throws BuildFailed {
        YamlMapping yaml;
        try {
            yaml = YamlMapping.parse(FILE, SourceText.decode(FILE,
                    Files.readAllBytes(stylesheets.resolveSibling(FILE)), problems).text(), problems);
        } catch (IOException e) {
            throw problems.fatal("file-unreadable", Place.of(FILE), String.valueOf(e.getMessage()));
        }
        Map<String, Profile> profiles = new LinkedHashMap<>();
        Map<String, Profile.Setting> standard = settings(yaml.mapping(Profile.STANDARD).orElse(yaml), Map.of());
        profiles.put(Profile.STANDARD, new Profile(Profile.STANDARD, standard));
        for (String name : yaml.keys()) {
            if (!name.equals(Profile.STANDARD) && yaml.mapping(name).isPresent()) {
                YamlMapping rows = yaml.mapping(name).get();
                standard.keySet().forEach(rows::has);
                rows.reportUnknownKeys();
                profiles.put(name, new Profile(name, settings(rows, standard)));
            }
        }
        problems.stopOnErrors();
        return profiles;
    }

    private static Map<String, Profile.Setting> settings(YamlMapping rows, Map<String, Profile.Setting> standard) {
        Map<String, Profile.Setting> settings = new LinkedHashMap<>(standard);
        for (String name : rows.keys()) {
            rows.mapping(name).ifPresent(row -> {
                String value = row.requiredText("value");
                if (VALUES.containsKey(name)) {
                    row.oneOf("value", value, VALUES.get(name));
                }
                settings.put(name, new Profile.Setting(value, row.requiredText("reason"), row.requiredText("version"),
                        row.requiredText("date"), !standard.isEmpty()));
                row.reportUnknownKeys();
            });
        }
        return settings;
    }
}
