package org.qelem.pdf;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Stack;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.layoutmgr.BlockLayoutManager;
import org.apache.fop.layoutmgr.BreakElement;
import org.apache.fop.layoutmgr.KnuthPenalty;
import org.apache.fop.layoutmgr.KnuthSequence;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.LayoutManager;
import org.apache.fop.layoutmgr.LeafPosition;
import org.apache.fop.layoutmgr.ListElement;
import org.apache.fop.layoutmgr.NonLeafPosition;
import org.apache.fop.layoutmgr.Position;
import org.apache.fop.layoutmgr.inline.LineLayoutManager;

/**
 * A block that goes over a page after a hyphen only where there is no other way: a reader should not have to keep half a word
 * in mind while the page is turned. FOP 2.11 has no {@code hyphenation-keep} (XSL 1.1, 7.16.1; 2026-11).
 */
final class TurnedBlock extends BlockLayoutManager {

    /** Below {@link org.apache.fop.layoutmgr.KnuthElement#INFINITE}: a page that could not end otherwise ends there. */
    private static final int PRICE = 900;
    private static final Field PARAGRAPHS = paragraphs();

    TurnedBlock(Block block) {
        super(block);
    }

    private static Field paragraphs() {
        try {
            Field field = LineLayoutManager.class.getDeclaredField("knuthParagraphs");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("this is not FOP 2.11", e);
        }
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // FOP 2.11 has a raw stack here
    public List<ListElement> getNextKnuthElements(LayoutContext context, int alignment, Stack managers,
            Position restart, LayoutManager restartAt) {
        return priced(super.getNextKnuthElements(context, alignment, managers, restart, restartAt));
    }

    private static List<ListElement> priced(List<ListElement> elements) {
        if (elements != null) {
            for (ListElement element : elements) {
                if (element instanceof BreakElement turn && turn.getPenaltyValue() >= 0 && turn.getPenaltyValue() < PRICE
                        && followsHyphen(turn.getPosition())) {
                    turn.setPenaltyValue(PRICE);
                }
            }
        }
        return elements;
    }

    /** A break between lines names the paragraph, and the element at which the line before it ends. */
    private static boolean followsHyphen(Position position) {
        Position inner = position;
        while (inner instanceof NonLeafPosition outer && outer.getPosition() != null) {
            inner = outer.getPosition();
        }
        if (!(inner instanceof LeafPosition leaf) || !(leaf.getLM() instanceof LineLayoutManager lines) || leaf.getIndex() < 0) {
            return false;
        }
        try {
            KnuthSequence<?> paragraph = (KnuthSequence<?>) ((List<?>) PARAGRAPHS.get(lines)).get(leaf.getLeafPos());
            return leaf.getIndex() < paragraph.size() && paragraph.get(leaf.getIndex()) instanceof KnuthPenalty end
                    && end.isPenaltyFlagged();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
