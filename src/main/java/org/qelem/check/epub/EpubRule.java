package org.qelem.check.epub;

import org.qelem.check.Rule;

/** One thing that is asked of an EPUB. */
public interface EpubRule extends Rule<CheckedEpub> {
}
