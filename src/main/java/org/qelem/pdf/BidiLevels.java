package org.qelem.pdf;

import org.apache.fop.complexscripts.bidi.UnicodeBidiAlgorithm;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.FOText;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.traits.Direction;

/**
 * Gives the mark of a note the directions that FOP 2.11 forgets: it resolves the directions of a paragraph without what
 * stands in {@code fo:footnote}, and then sets the whole line in reverse (2026-11).
 */
final class BidiLevels {

    private BidiLevels() {
    }

    /** Sets the levels of a text that has none in a paragraph that has some (Unicode, annex 9, section 3). */
    static void complete(FOText text) {
        int paragraph = paragraphLevel(text);
        if (text.getBidiLevels() != null || paragraph < 0) {
            return;
        }
        int[] levels = UnicodeBidiAlgorithm.resolveLevels(text.getCharSequence(), paragraph % 2 == 1 ? Direction.RL : Direction.LR);
        for (int i = 0; i < text.length(); i++) {
            text.setBidiLevel(levels == null ? paragraph : levels[i], i, i + 1);
        }
    }

    /** The lowest level of the paragraph in which a text stands; -1 if all of it runs from left to right. */
    private static int paragraphLevel(FOText text) {
        FONode node = text.getParent();
        while (node != null && !(node instanceof Block)) {
            node = node.getParent();
        }
        return node == null ? -1 : ((Block) node).getBidiLevel();
    }
}
