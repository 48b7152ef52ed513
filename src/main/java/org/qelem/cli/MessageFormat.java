package org.qelem.cli;

/** How the problems of a build are told. */
enum MessageFormat {
    /** For people: lines on the standard error. */
    text,
    /** One JSON array on the standard output, and nothing else there: see {@link org.qelem.report.JsonReport}. */
    json,
    /** One SARIF 2.1.0 log on the standard output, and nothing else there. */
    sarif
}
