package org.qelem.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.qelem.problem.NearestName;
import org.qelem.problem.Place;
import org.qelem.problem.Problems;

/** The ids of the document and the references to them; what does not agree is an error. */
final class References {

    /** An NCName (Namespaces in XML 1.0, section 3) of letters, decimal digits, {@code . - _}, in any script. */
    private static final Pattern ID = Pattern.compile("(?![ªºµ])[\\p{L}_](?:(?![ªºµ])[\\p{L}\\p{M}\\p{Nd}._-])*");
    /** What an id cannot hold, and the character that begins its replacement. */
    private static final Pattern NOT_IN_ID = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}.-]|[ªºµ]");

    private final Map<String, Place> ids = new LinkedHashMap<>();
    private final Map<Place, String> references = new LinkedHashMap<>();

    /** The id of a note by its label: {@code note-1}, {@code endnote-1} for {@code ^1}, {@code note-_2a} for {@code *}. */
    static String noteId(String label) {
        boolean endnote = label.startsWith("^");
        return (endnote ? "endnote-" : "note-") + NOT_IN_ID.matcher(endnote ? label.substring(1) : label)
                .replaceAll(found -> "_" + Integer.toHexString(found.group().codePointAt(0)));
    }

    /** Takes note of an id; one that is malformed or taken is an error, and no id. */
    boolean define(String id, Place place, Problems problems) {
        boolean formed = ID.matcher(id).matches();
        if (!formed) {
            problems.error("id-malformed", place, id);
        }
        Place first = ids.putIfAbsent(id, place);
        if (first != null) {
            problems.error("id-twice", place, id, first);
        }
        return formed && first == null;
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
