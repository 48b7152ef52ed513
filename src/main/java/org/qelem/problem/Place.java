package org.qelem.problem;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param file the file as the user named it, relative to the publication's folder where it lies in it; never null
 * @param line the line, from 1; 0 if the whole file is meant
 * @param column the column in characters (code points), from 1; 0 if the whole line is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    /** The whole of {@code file}. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} does not end in {@code :line:column}
     */
    public static Place parse(String text) {
        int column = text.lastIndexOf(':');
        int line = text.lastIndexOf(':', column - 1);
        if (line < 1) {
            throw new IllegalArgumentException("not file:line:column: " + text);
        }
        return new Place(text.substring(0, line),
                Integer.parseInt(text.substring(line + 1, column)), Integer.parseInt(text.substring(column + 1)));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, without the parts that are 0. */
    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
