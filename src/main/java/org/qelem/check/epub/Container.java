package org.qelem.check.epub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.qelem.check.Findings;

/** The container is one: it begins with its type, names its package, and no entry leads out of it (EPUB 3.3, 4.2). */
final class Container implements EpubRule {

    private static final String TYPE = "mimetype";
    private static final byte[] EPUB = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
    private static final String PACKAGE = "META-INF/container.xml";
    private static final Pattern OUTSIDE = Pattern.compile("/.*|[A-Za-z]:.*|.*\\\\.*|(.*/)?\\.\\.(/.*)?");

    @Override
    public String name() {
        return "epub-container";
    }

    @Override
    public void check(CheckedEpub book, Findings findings) {
        List<Entry> entries = book.entries();
        Entry first = entries.get(0);
        if (!first.name().equals(TYPE) || !first.stored() || !Arrays.equals(first.bytes(), EPUB)) {
            findings.found("epub-type", book.spot());
        }
        if (entries.stream().noneMatch(entry -> entry.name().equals(PACKAGE))) {
            findings.found("epub-package", book.spot(), PACKAGE);
        }
        Set<String> names = new HashSet<>();
        for (Entry entry : entries) {
            if (OUTSIDE.matcher(entry.name()).matches()) {
                findings.found("epub-entry-outside", book.spot(), entry.name());
            }
            if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
                findings.found("epub-entry-twice", book.spot(), entry.name());
            }
        }
    }
}
