package org.qelem.check.epub;

import java.util.List;

/** The rules that Qelem knows for an EPUB. Each is named in {@code standard.yaml}, and the other way round. */
public final class EpubRules {

    private EpubRules() {
    }

    /** All of them, in the order in which a report tells of them. */
    public static List<EpubRule> all() {
        return List.of(new Container(), new ReadableEntries(), new Encryption(), new Scripts(), new RemoteResources(), new AltTexts());
    }
}
