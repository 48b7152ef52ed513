package org.qelem.check;

import org.qelem.problem.Place;

/**
 * A limit that a profile sets.
 *
 * @param value a number, or a word where {@code unit} is empty
 * @param unit in which the number is given; empty for a word
 * @param source who asks for it: the clause of a standard, a printers' convention, or the house
 * @param place where the profile sets it
 */
public record Threshold(String value, String unit, String source, Place place) {

    /** @throws NumberFormatException if it is a word; the reader of the profile has seen to it that it is not */
    public double number() {
        return Double.parseDouble(value);
    }
}
