package org.qelem.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The streams of the study as they stand on the pages, told apart by font and size, as a reader tells them apart. */
final class PdfStreams {

    private static final Pattern NOTE_LABEL = Pattern.compile("^\\*(\\d+) ");
    private static final float HEADER_SIZE = 8;
    /** Of local notes, captions, boxes and headings; the lettering of the map has others. */
    private static final Set<Float> SIZES = Set.of(8.5f, 9f, 9.5f, 12.5f, 17f);

    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final Map<Integer, Integer> notePages = new LinkedHashMap<>();
    private final List<String> captions = new ArrayList<>(List.of("caption fig-al-hafl", "caption fig-corridors"));

    PdfStreams(List<PdfLines.Line> lines) {
        String note = "note 0";
        // the cover and the contents come before the text
        int contents = lines.stream().filter(line -> line.text().equals("Contents")).findFirst().orElseThrow().page();
        for (PdfLines.Line line : lines) {
            if (line.page() <= contents || line.size() == HEADER_SIZE || isFurniture(line)) {
                continue;
            }
            if (line.font().startsWith("SourceSerif4SmText")) {
                Matcher label = NOTE_LABEL.matcher(line.text());
                if (label.find()) {
                    note = "note " + label.group(1);
                    notePages.put(Integer.valueOf(label.group(1)), line.page());
                }
                add(note, line);
            } else if (line.font().startsWith("SourceSerif4") || line.size() > 11) {
                add("text", line);
            } else if (line.size() == 9.5f) {
                add("sidebar", line);
            } else if (line.size() == 8.5f) {
                add("sidebar-note", line);
            } else if (line.size() == 9 && line.y() < 800) {
                add(captions.get(line.text().startsWith("Ibrahim") ? 0 : 1), line);
            } else {
                add("unknown " + line.font() + " " + line.size(), line);
            }
        }
    }

    /** What Qelem prints of its own: the label of an awaited picture, and the lettering of the map. */
    private static boolean isFurniture(PdfLines.Line line) {
        return line.text().equals("Picture to be supplied") || line.font().startsWith("SourceSans3") && !SIZES.contains(line.size());
    }

    private void add(String stream, PdfLines.Line line) {
        texts.computeIfAbsent(stream, key -> new StringBuilder()).append(line.text()).append('\n');
    }

    Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        texts.forEach((stream, text) -> words.put(stream, Words.of(text.toString().replace("\u27A2", ""))));
        return words;
    }

    /** The page on which each note begins. */
    Map<Integer, Integer> notePages() {
        return notePages;
    }
}
