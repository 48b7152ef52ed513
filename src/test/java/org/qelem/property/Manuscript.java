package org.qelem.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes generated blocks as Markdown, and remembers which words must be read where. */
final class Manuscript {

    /** The stream of all that is no note. */
    static final String BODY = "body";

    private static final int FIRST_NUMBER = 5000;

    private final Script script;
    private final StringBuilder markdown = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private final Map<String, List<String>> streams = new LinkedHashMap<>();
    private String stream = BODY;
    private int words;
    private int level;
    private boolean inBox;

    Manuscript(Script script, List<Block> blocks) {
        this.script = script;
        streams.put(BODY, new ArrayList<>());
        write("", List.of(new Block.Heading(1, List.of(new Block.Word("", "", "")))));
        write("", blocks);
    }

    String markdown() {
        return markdown.toString() + notes;
    }

    Script script() {
        return script;
    }

    /** The words of the body and of each note, each in its order. */
    Map<String, List<String>> streams() {
        return streams;
    }

    /** What a failure shows. */
    @Override
    public String toString() {
        return markdown();
    }

    private void write(String indent, List<? extends Block> blocks) {
        for (Block block : blocks) {
            write(indent, block);
            markdown.append(indent.stripTrailing()).append('\n');
        }
    }

    private void write(String indent, Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            line(indent, paragraph.runs().stream().map(this::run).collect(Collectors.joining(" ")));
        } else if (block instanceof Block.Heading heading) {
            level = Math.min(heading.level(), level + 1);
            line(indent, "#".repeat(level) + " " + words(heading.words(), script));
        } else if (block instanceof Block.Items items) {
            items(indent, items);
        } else if (block instanceof Block.Quote quote) {
            write(indent + "> ", quote.blocks());
        } else if (block instanceof Block.Box box) {
            line(indent, "::: {." + box.kind() + "}");
            inBox = true;
            write(indent, box.paragraphs());
            inBox = false;
            line(indent, ":::");
        } else if (block instanceof Block.Code code) {
            line(indent, "```");
            code.lines().forEach(word -> line(indent, unique(word.stem(), Script.ENGLISH)));
            line(indent, "```");
        } else if (block instanceof Block.Table table) {
            table(indent, table.rows());
        }
    }

    private void items(String indent, Block.Items items) {
        int number = 1;
        for (List<Block> item : items.items()) {
            String mark = items.numbered() ? number++ + ". " : "- ";
            int start = markdown.length();
            write(indent + " ".repeat(mark.length()), item);
            markdown.replace(start, start + indent.length() + mark.length(), indent + mark);
        }
    }

    private void table(String indent, List<List<Block.Word>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            line(indent, rows.get(i).stream().map(word -> unique(word.stem(), script)).collect(Collectors.joining(" | ", "| ", " |")));
            if (i == 0) {
                line(indent, "|" + "---|".repeat(rows.get(0).size()));
            }
        }
    }

    private void line(String indent, String text) {
        markdown.append(indent).append(text).append('\n');
    }

    private String run(Block.Run run) {
        Script foreign = script.isRightToLeft() ? Script.KURMANJI : Script.SORANI;
        String text = switch (run.style()) {
            case PLAIN -> words(run.words(), script);
            case EMPHASIS -> "*" + words(run.words(), script) + "*";
            case STRONG -> "**" + words(run.words(), script) + "**";
            case STRUCK -> "~~" + words(run.words(), script) + "~~";
            case CODE -> "`" + bare(run.words(), Script.ENGLISH) + "`";
            case LINK -> "[" + words(run.words(), script) + "](https://example.org/a)";
            case FOREIGN -> "[" + bare(run.words(), foreign) + "]{lang=" + foreign.language() + "}";
        };
        return run.note().isPresent() && stream.equals(BODY) ? text + note(run.note().get()) : text;
    }

    /** Writes the text of a note to the end of the manuscript; in a box all notes are the box's own. */
    private String note(Block.Note note) {
        String label = (note.endnote() && !inBox ? "^" : "") + "n" + streams.size();
        stream = label;
        streams.put(label, new ArrayList<>());
        notes.append("\n[^").append(label).append("]: ").append(note.paragraphs().stream()
                .map(words -> words(words, script)).collect(Collectors.joining("\n\n    "))).append('\n');
        stream = BODY;
        return "[^" + label + "]";
    }

    private String bare(List<Block.Word> words, Script in) {
        return words.stream().map(word -> unique(word.stem().codePoints().allMatch(c -> in.letters().indexOf(c) >= 0) ? word.stem() : "", in))
                .collect(Collectors.joining(" "));
    }

    private String words(List<Block.Word> words, Script in) {
        StringBuilder text = new StringBuilder();
        for (Block.Word word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.before())
                    .append(word.stem().equals("0") && !text.isEmpty() ? number() : unique(word.stem().replace("0", ""), in)).append(word.after());
        }
        return text.toString();
    }

    private String unique(String stem, Script in) {
        return add(stem + in.ending(words++));
    }

    private String number() {
        return add(Integer.toString(FIRST_NUMBER + words++));
    }

    private String add(String word) {
        streams.get(stream).add(word);
        return word;
    }
}
