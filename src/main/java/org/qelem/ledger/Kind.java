package org.qelem.ledger;

/** What the ledger keeps account of. */
public enum Kind {
    /** What stands between spaces, without what cannot be seen, as soft hyphens. */
    WORD,
    NOTE,
    MARK,
    PICTURE,
    LINK,
    HEADING,
    CELL,
    ITEM;

    /** As a message names it. */
    String description(boolean isOne) {
        return switch (this) {
            case WORD -> isOne ? "word" : "words";
            case NOTE -> "note";
            case MARK -> "note mark";
            case PICTURE -> "picture";
            case LINK -> "link";
            case HEADING -> "heading";
            case CELL -> "table cell";
            case ITEM -> "list item";
        };
    }
}
