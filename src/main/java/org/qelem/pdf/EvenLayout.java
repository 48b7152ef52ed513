package org.qelem.pdf;

import java.util.List;
import java.util.ListIterator;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fo.Constants;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.FOText;
import org.apache.fop.fo.flow.Block;
import org.apache.fop.fo.flow.ExternalGraphic;
import org.apache.fop.fo.flow.InstreamForeignObject;
import org.apache.fop.fo.properties.CommonHyphenation;
import org.apache.fop.layoutmgr.KnuthElement;
import org.apache.fop.layoutmgr.KnuthPenalty;
import org.apache.fop.layoutmgr.KnuthSequence;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.LayoutManagerMapping;
import org.apache.fop.layoutmgr.ListElement;
import org.apache.fop.layoutmgr.Position;
import org.apache.fop.layoutmgr.PositionIterator;
import org.apache.fop.layoutmgr.inline.ExternalGraphicLayoutManager;
import org.apache.fop.layoutmgr.inline.HyphContext;
import org.apache.fop.layoutmgr.inline.InstreamForeignObjectLM;

/**
 * FOP's layout with two changes to line breaking (FOP 2.11, 2026-11).
 *
 * <p>FOP breaks after the hyphen of "al-Qaeda" as readily as after a space and does not count such lines when it limits
 * how many in a row may end in a hyphen. The reader sees no difference between the two kinds of hyphen, so neither does
 * the line breaking here.
 *
 * <p>FOP hyphenates by the properties of the block, so that it puts hyphens into addresses and breaks a passage by the
 * patterns of another language. Here an inline that has {@code hyphenate="false"} or a language of its own is left whole.
 *
 * <p>To use it: {@code builder.setLayoutManagerMakerOverride(new EvenLayout(text, account))}.
 */
public final class EvenLayout extends LayoutManagerMapping {

    private final FlowText flow;
    private final PageAccount account;

    EvenLayout(FlowText flow, PageAccount account) {
        // FOP takes this object for all runs of a factory: the agent of a run comes from its nodes
        super(null);
        this.flow = flow;
        this.account = account;
    }

    @Override
    protected void initialize() {
        super.initialize();
        registerMaker(FOText.class, new Maker() {
            @Override
            @SuppressWarnings({"rawtypes", "unchecked"})
            public void make(FONode node, List managers, FOUserAgent none) {
                FOText text = (FOText) node;
                if (text.length() > 0) {
                    BidiLevels.complete(text);
                    managers.add(isHyphenated(text)
                            ? new Hyphens(text, flow, account) : new PlacedText(text, flow, account));
                }
            }
        });
        registerMaker(Block.class, new Maker() {
            @Override
            @SuppressWarnings({"rawtypes", "unchecked"})
            public void make(FONode node, List managers, FOUserAgent none) {
                managers.add(new TurnedBlock((Block) node));
            }
        });
        registerMaker(ExternalGraphic.class, new Maker() {
            @Override
            @SuppressWarnings({"rawtypes", "unchecked"})
            public void make(FONode node, List managers, FOUserAgent none) {
                ExternalGraphic graphic = (ExternalGraphic) node;
                if (!graphic.getSrc().isEmpty()) {
                    managers.add(new ExternalGraphicLayoutManager(graphic) {
                        @Override
                        public void addAreas(PositionIterator positions, LayoutContext context) {
                            flow.placed(graphic, 0, "", getCurrentPV());
                            account.placed(graphic);
                            super.addAreas(positions, context);
                        }
                    });
                }
            }
        });
        registerMaker(InstreamForeignObject.class, new Maker() {
            @Override
            @SuppressWarnings({"rawtypes", "unchecked"})
            public void make(FONode node, List managers, FOUserAgent none) {
                managers.add(new InstreamForeignObjectLM((InstreamForeignObject) node) {
                    @Override
                    public void addAreas(PositionIterator positions, LayoutContext context) {
                        flow.placed(node, 0, "", getCurrentPV());
                        account.placed(node);
                        super.addAreas(positions, context);
                    }
                });
            }
        });
    }

    /**
     * Whether FOP will try flagged breaks in the block of this text. Where it does not (a heading with
     * {@code hyphenate="false"}) a flagged break would be no break at all, and a long address would run into the margin.
     */
    private static boolean isHyphenated(FOText text) {
        CommonHyphenation block = hyphenationOfBlock(text);
        return block != null && block.hyphenate.getEnum() == Constants.EN_TRUE;
    }

    private static CommonHyphenation hyphenationOfBlock(FOText text) {
        for (FONode node = text.getParent(); node != null; node = node.getParent()) {
            if (node instanceof Block block) {
                return block.getCommonHyphenation();
            }
        }
        return null;
    }

    private static final class Hyphens extends PlacedText {

        private final boolean whole;

        Hyphens(FOText text, FlowText flow, PageAccount account) {
            super(text, flow, account);
            CommonHyphenation own = text.getCommonHyphenation();
            CommonHyphenation block = hyphenationOfBlock(text);
            whole = own.hyphenate.getEnum() != Constants.EN_TRUE
                    || !own.language.getString().equals(block.language.getString());
        }

        /** An address or a tag: patterns know words, and would break it one letter before an underscore. */
        private static boolean isName(String word) {
            return word.indexOf('_') >= 0 || word.indexOf('@') >= 0 || word.indexOf('#') >= 0;
        }

        @Override
        public void hyphenate(Position position, HyphContext context) {
            if (whole || isName(getWordChars(position))) {
                context.updateOffset(getWordChars(position).length());
            } else {
                super.hyphenate(position, context);
            }
        }

        @Override
        @SuppressWarnings("rawtypes")
        public List<KnuthSequence> getNextKnuthElements(LayoutContext context, int alignment) {
            List<KnuthSequence> sequences = super.getNextKnuthElements(context, alignment);
            if (sequences != null) {
                sequences.forEach(Hyphens::flag);
            }
            return sequences;
        }

        @Override
        public List<ListElement> getChangedKnuthElements(List<ListElement> old, int alignment) {
            List<ListElement> elements = super.getChangedKnuthElements(old, alignment);
            if (elements != null) {
                flag(elements);
            }
            return elements;
        }

        /** Gives each unflagged break within a word the price and the flag of a hyphenation. */
        @SuppressWarnings({"rawtypes", "unchecked"})
        private static void flag(List elements) {
            for (ListIterator<Object> i = elements.listIterator(); i.hasNext();) {
                if (i.next() instanceof KnuthPenalty p && !p.isPenaltyFlagged() && !p.isAuxiliary()
                        && p.getPenalty() > 0 && p.getPenalty() < KnuthElement.INFINITE) {
                    i.set(new KnuthPenalty(p.getWidth(), KnuthPenalty.FLAGGED_PENALTY, true,
                            p.getPosition(), false));
                }
            }
        }
    }
}
