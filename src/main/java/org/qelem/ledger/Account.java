package org.qelem.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is in an output, in the order in which it stands there, the texts of notes apart. The package that makes the output
 * draws it up from the output itself, and leaves out what its stylesheets have added.
 */
public final class Account {

    /** As {@code stylesheets/epub/inlines.xsl} writes it. */
    private static final Pattern DOI = Pattern.compile("^doi:", Pattern.CASE_INSENSITIVE);

    private final Strand text = new Strand();
    private final List<Note> notes = new ArrayList<>();
    private final Deque<Strand> open = new ArrayDeque<>(List.of(text));

    /** A note with its text. */
    record Note(String id, Strand strand) {
    }

    /** Text that goes on where the last one ended. */
    public void text(CharSequence characters) {
        open.element().text(characters);
    }

    /** A word ends here, if one is open: a paragraph ends, or a line. */
    public void pause() {
        open.element().pause();
    }

    /** A heading, a cell or an item begins. */
    public void part(Kind kind) {
        open.element().part(kind, "");
    }

    /** @param file its path in the publication; empty if it is drawn, as a map */
    public void picture(String file) {
        open.element().part(Kind.PICTURE, file);
    }

    /** @param target an address, or {@code #} and an id */
    public void link(String target) {
        open.element().part(Kind.LINK, canonical(target));
    }

    /**
     * The mark of a note.
     *
     * @param note the id of the note; empty if it leads nowhere
     * @param mark what is printed
     */
    public void mark(String note, String mark) {
        open.element().part(Kind.MARK, markName(note, mark));
    }

    /** The text of a note begins, with its mark. */
    public void beginNote(String id) {
        Strand strand = new Strand();
        strand.part(Kind.NOTE, id);
        notes.add(new Note(id, strand));
        open.push(strand);
    }

    public void endNote() {
        open.pop().pause();
    }

    Strand text() {
        text.pause();
        return text;
    }

    List<Note> notes() {
        return notes;
    }

    static String markName(String note, String mark) {
        return canonical(note) + " " + Strand.squeezed(mark);
    }

    /** The same for all the ways in which an address is escaped. */
    static String canonical(String target) {
        String address = DOI.matcher(target.strip()).replaceFirst("https://doi.org/");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] raw = address.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
            bytes.write(low < 0 ? raw[i] : high * 16 + low);
            i += low < 0 ? 0 : 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
