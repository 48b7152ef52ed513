package org.qelem.ledger;

/**
 * A word or a part.
 *
 * @param name the word; of a part what tells it from others of its kind: the id of a note, the id of a mark's note and the
 *     mark, the file of a picture, the target of a link; else empty
 */
record Token(Kind kind, String name) {

    /** Whether there is but one of its name, so that a second is the same again. */
    boolean isUnique() {
        return kind == Kind.NOTE || kind == Kind.MARK || kind == Kind.PICTURE && !name.isEmpty();
    }

    /** Whether it says no more than that something begins. */
    boolean isBegin() {
        return kind == Kind.HEADING || kind == Kind.CELL || kind == Kind.ITEM;
    }
}
