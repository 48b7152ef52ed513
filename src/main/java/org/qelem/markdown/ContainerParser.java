package org.qelem.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;

/** A block that may hold any other. */
abstract class ContainerParser<B extends Block> extends AbstractBlockParser {

    private final B block;

    ContainerParser(B block) {
        this.block = block;
    }

    @Override
    public final B getBlock() {
        return block;
    }

    @Override
    public final boolean isContainer() {
        return true;
    }

    @Override
    public final boolean canContain(ParserState state, BlockParser parser, Block child) {
        return true;
    }

    @Override
    public final void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }
}
