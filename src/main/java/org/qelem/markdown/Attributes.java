package org.qelem.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in braces after a heading, picture, span or div: {@code {#id .class key=value key="two words"}}
 * (Pandoc User's Guide, extension {@code attributes}).
 *
 * @param id without its {@code #}
 * @param classes without their dots, in order
 * @param values the keys and their values
 * @param faults the parts that are none of these
 */
record Attributes(Optional<String> id, List<String> classes, Map<String, String> values, List<String> faults) {

    static final Attributes NONE = new Attributes(Optional.empty(), List.of(), Map.of(), List.of());

    private static final Pattern PART = Pattern.compile(
            "#(?<id>\\S+)|\\.(?<class>\\S+)|(?<key>[A-Za-z_][\\w:.-]*)=(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>[^\\s\"']+))|(?<fault>\\S+)");

    /** Reads the text with its braces, or one bare class as {@code ::: sidebar} has it. */
    static Attributes parse(CharSequence text) {
        String content = text.toString().trim();
        boolean braces = content.startsWith("{") && content.endsWith("}");
        if (!braces) {
            return new Attributes(Optional.empty(), content.isEmpty() ? List.of() : List.of(content), Map.of(), List.of());
        }
        Optional<String> id = Optional.empty();
        List<String> classes = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        Matcher part = PART.matcher(content.substring(1, content.length() - 1));
        while (part.find()) {
            if (part.group("id") != null) {
                if (id.isPresent()) {
                    faults.add(part.group());
                }
                id = Optional.of(part.group("id"));
            } else if (part.group("class") != null) {
                classes.add(part.group("class"));
            } else if (part.group("key") != null) {
                String value = part.group("double") != null ? part.group("double")
                        : part.group("single") != null ? part.group("single") : part.group("bare");
                if (values.put(part.group("key"), Escaping.unescapeString(value)) != null) {
                    faults.add(part.group());
                }
            } else {
                faults.add(part.group("fault"));
            }
        }
        return new Attributes(id, List.copyOf(classes), Map.copyOf(values), List.copyOf(faults));
    }

    boolean has(String className) {
        return classes.contains(className);
    }
}
