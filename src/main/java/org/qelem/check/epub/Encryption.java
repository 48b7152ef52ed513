package org.qelem.check.epub;

import java.util.List;
import org.qelem.check.Findings;

/** Nothing is locked: no entry is encrypted, and no rights are managed (EPUB 3.3, 4.2.6.3). */
final class Encryption implements EpubRule {

    private static final List<String> LOCKS = List.of("META-INF/encryption.xml", "META-INF/rights.xml");

    @Override
    public String name() {
        return "epub-encryption";
    }

    @Override
    public void check(CheckedEpub book, Findings findings) {
        for (Entry entry : book.entries()) {
            if (LOCKS.contains(entry.name())) {
                findings.foundAt("epub-encrypted", book.spot(entry), book.place(entry));
            }
        }
    }
}
