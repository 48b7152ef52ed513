package org.qelem.problem;

/** What a problem means for the build. */
public enum Severity {
    /** It is as the author wants it: the manuscript waives the rule at this place. */
    WAIVED,
    /** The output is written, and the reader of the message must know something about it. */
    WARNING,
    /** Nothing is written. */
    ERROR
}
