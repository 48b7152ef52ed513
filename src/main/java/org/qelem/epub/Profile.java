package org.qelem.epub;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a reading system needs.
 *
 * @param settings every setting by its name
 */
public record Profile(String name, Map<String, Setting> settings) {

    /** The profile of the standard, which lists every setting. */
    public static final String STANDARD = "epub";

    public Profile {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /**
     * A setting, and why it is so.
     *
     * @param version the version of the reading system or standard that it is for
     * @param date since when, as year and month
     * @param own whether the profile differs here from the standard one
     */
    public record Setting(String value, String reason, String version, String date, boolean own) {
    }

    String value(String setting) {
        return settings.get(setting).value();
    }

    /** The values alone. */
    Map<String, String> values() {
        return settings.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().value()));
    }

    /** The same with another value for one setting, by the edition's own wish. */
    Profile with(String setting, String value) {
        Map<String, Setting> changed = new LinkedHashMap<>(settings);
        changed.put(setting, new Setting(value, "the edition says so", "", "", true));
        return new Profile(name, changed);
    }
}
