package org.qelem.report;

/** What reports in XML do with texts. */
final class ReportText {

    private ReportText() {
    }

    /** Without the characters that XML 1.0 cannot hold: the name of a font may have any. */
    static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
