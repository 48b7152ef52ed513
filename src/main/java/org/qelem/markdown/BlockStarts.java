package org.qelem.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import java.util.function.Function;

/** What flexmark wants to know of a block of ours: how it starts, and that the order of the blocks does not matter to it. */
record BlockStarts(Function<DataHolder, BlockParserFactory> starts) implements CustomBlockParserFactory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return starts.apply(options);
    }

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
