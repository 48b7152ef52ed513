package org.qelem.markdown;

import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import java.util.Set;

/**
 * What flexmark wants to know of a block of ours: that the order of the blocks does not matter to it. flexmark tells
 * factories apart by their classes, so that each block has one of its own.
 */
abstract class BlockStarts implements CustomBlockParserFactory {

    @Override
    public Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}
