package org.qelem.pdf;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.apache.fop.fo.FOText;
import org.apache.fop.fonts.GlyphMapping;
import org.apache.fop.layoutmgr.LayoutContext;
import org.apache.fop.layoutmgr.LeafPosition;
import org.apache.fop.layoutmgr.Position;
import org.apache.fop.layoutmgr.PositionIterator;
import org.apache.fop.layoutmgr.inline.TextLayoutManager;

/** FOP's layout of a text, which says of every line on which page it comes and with which character it begins. */
class PlacedText extends TextLayoutManager {

    /** FOP 2.11 tells nobody which characters a line has; their shapes in the area tree are no longer letters (2026-11). */
    private static final Field MAPPINGS = mappings();

    private final FOText text;
    private final FlowText flow;
    private final PageAccount account;
    private int counted;
    private int units;

    PlacedText(FOText text, FlowText flow, PageAccount account) {
        super(text, text.getUserAgent());
        this.text = text;
        this.flow = flow;
        this.account = account;
    }

    private static Field mappings() {
        try {
            Field field = TextLayoutManager.class.getDeclaredField("mappings");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("this is not FOP 2.11", e);
        }
    }

    @Override
    public void addAreas(PositionIterator positions, LayoutContext context) {
        List<Position> line = new ArrayList<>();
        while (positions.hasNext()) {
            Position position = positions.next();
            if (position != null) {
                line.add(position);
            }
        }
        List<GlyphMapping> words = line.stream().map(position -> mapping((LeafPosition) position))
                .filter(mapping -> mapping != null && !mapping.isSpace).toList();
        if (!words.isEmpty()) {
            int from = words.get(0).startIndex;
            flow.placed(text, unitsBefore(from), text.subSequence(from, text.length()), getCurrentPV());
            account.placed(text, words);
        }
        super.addAreas(new PositionIterator(line.iterator()), context);
    }

    /** How many units the text has before a character. Lines come in order, so that each character is counted once. */
    private int unitsBefore(int character) {
        if (character < counted) {
            counted = 0;
            units = 0;
        }
        units += FlowText.units(text.subSequence(counted, character));
        counted = character;
        return units;
    }

    private GlyphMapping mapping(LeafPosition position) {
        try {
            return position.getLeafPos() < 0 ? null : (GlyphMapping) ((List<?>) MAPPINGS.get(this)).get(position.getLeafPos());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
