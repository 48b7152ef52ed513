package org.qelem.typeset;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * A line of text. What stands apart on the same baseline, as a list's mark or the next cell, is a line of its own.
 *
 * @param page the page's number in the file, from 1
 * @param baseline in pt from the upper edge of the media box
 * @param face of most of its letters
 * @param words from left to right, at least one
 * @param isRightToLeft whether most of its letters are written so
 * @param block the structure element that it belongs to; empty where the PDF has none
 */
public record Line(int page, double baseline, Face face, List<Word> words, boolean isRightToLeft, Optional<StructureElement> block) {

    /** Of the letters above their baseline, and below: a rough share of the size that holds for Latin and Arabic letters. */
    private static final double ASCENT = 0.8;
    private static final double DESCENT = 0.25;

    public Line {
        words = List.copyOf(words);
    }

    /** The size of most of its letters, in pt. */
    public double size() {
        return face.size();
    }

    public double left() {
        return words.get(0).left();
    }

    public double right() {
        return words.get(words.size() - 1).right();
    }

    public double width() {
        return right() - left();
    }

    /** Where reading begins: the left edge, or the right one from right to left. Larger is further in, in both. */
    public double start() {
        return isRightToLeft ? -right() : left();
    }

    /** Where reading ends, in the same direction as {@link #start()}. */
    public double end() {
        return isRightToLeft ? -left() : right();
    }

    public double top() {
        return baseline - ASCENT * size();
    }

    public double bottom() {
        return baseline + DESCENT * size();
    }

    public Rectangle2D area() {
        return new Rectangle2D.Double(left(), top(), width(), bottom() - top());
    }

    /** How many spaces it has between words. */
    public int spaces() {
        return words.size() - 1;
    }

    /** The mean space between two words, in em of the line's size; 0 if there is none. */
    public double wordSpace() {
        double sum = 0;
        for (int i = 1; i < words.size(); i++) {
            sum += words.get(i).left() - words.get(i - 1).right();
        }
        return spaces() == 0 ? 0 : sum / spaces() / size();
    }

    /** A word by its place in the order of reading, from 0. */
    public Word word(int index) {
        return words.get(isRightToLeft ? words.size() - 1 - index : index);
    }

    public Word lastWord() {
        return word(words.size() - 1);
    }

    /** Whether it ends in a hyphen, be it the author's or of hyphenation. Arabic letters know none. */
    public boolean endsInHyphen() {
        return lastWord().text().matches(".*\\p{L}[-\\u2010\\u00AD]");
    }

    /** Its words in the order of reading. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i == 0 ? "" : " ").append(word(i).text());
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "page " + page + ", " + Math.round(baseline) + ": " + text();
    }
}
