package org.qelem.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.qelem.problem.NearestName;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/** The ids of the document and the references to them; what does not agree is an error. */
final class References {

    /** An NCName (Namespaces in XML 1.0, section 3) of letters, digits, {@code . - _}, in any script. */
    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}._-]*");

    private final Map<String, Place> ids = new LinkedHashMap<>();
    private final Map<Place, String> references = new LinkedHashMap<>();

    /** Takes note of an id; one that is malformed or taken is an error. */
    void define(String id, Place place, Problems problems) {
        if (!ID.matcher(id).matches()) {
            problems.error("id-malformed", place, id);
        }
        Place first = ids.putIfAbsent(id, place);
        if (first != null) {
            problems.error("id-twice", place, id, first);
        }
    }

    void refer(String id, Place place) {
        references.put(place, id);
    }

    /** Reports the references that lead nowhere. */
    void reportUnknown(Problems problems) {
        references.forEach((place, id) -> {
            if (!ids.containsKey(id)) {
                problems.error("reference-unknown", place, id,
                        NearestName.to(id, ids.keySet()).map(name -> "Did you mean \"" + name + "\"? ").orElse(""));
            }
        });
    }
}
