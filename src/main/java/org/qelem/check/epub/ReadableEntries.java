package org.qelem.check.epub;

import org.qelem.check.Findings;

/** Every XML document of the book can be read to its end. */
final class ReadableEntries implements EpubRule {

    @Override
    public String name() {
        return "epub-readable";
    }

    @Override
    public void check(CheckedEpub book, Findings findings) {
        for (Entry entry : book.entries()) {
            entry.fault().ifPresent(fault -> findings.foundAt("epub-entry-unreadable", book.spot(entry), book.place(entry), fault));
        }
    }
}
