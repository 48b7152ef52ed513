package org.qelem.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.qelem.problem.Place;

/**
 * A specification that has been read and checked.
 *
 * @param file its name, for messages
 * @param values its content, as maps, lists, texts and numbers
 * @param languages the languages that every text is given in
 * @param places where the value at a JSON pointer stands
 */
record Specification(String file, Map<?, ?> values, List<String> languages, Map<String, Place> places) {

    /** The text of a top-level key. */
    String text(String key, String language) {
        return ((String) ((Map<?, ?>) values.get(key)).get(language)).strip().replaceAll("\\s+", " ");
    }

    /** The files that layers and the locator name, with the pointer to the first mention of each. */
    Map<String, String> baseFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        List<?> layers = (List<?>) values.get("layers");
        for (int i = 0; i < layers.size(); i++) {
            files.putIfAbsent((String) ((Map<?, ?>) layers.get(i)).get("from"), "/layers/" + i + "/from");
        }
        if (values.get("locator") instanceof Map<?, ?> locator) {
            files.putIfAbsent((String) locator.get("from"), "/locator/from");
        }
        return files;
    }

    /** Whether the authors have yet to approve what the map shows. */
    boolean awaitsApproval() {
        return "awaited".equals(values.get("approval"));
    }

    /** Every word of every text, in small letters and in capitals, and the space between words. */
    Set<String> words() {
        List<String> texts = new ArrayList<>();
        collect(values, texts);
        Set<String> words = new TreeSet<>();
        words.add(" ");
        for (String text : texts) {
            for (String word : text.strip().split("\\s+")) {
                words.add(word);
                words.add(word.toUpperCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** Where the value at a pointer stands, or the nearest value around it that is known. */
    Place place(String pointer) {
        for (String p = pointer; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
            if (places.containsKey(p)) {
                return places.get(p);
            }
        }
        return Place.of(file);
    }

    private static void collect(Object value, Collection<String> texts) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, texts));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                // Read aloud, not drawn.
                if (!key.equals("description")) {
                    collect(item, texts);
                }
            });
        }
    }
}
