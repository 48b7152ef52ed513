package org.qelem.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A container between two lines of colons, Pandoc's {@code ::: {.sidebar}} … {@code :::}
 * (Pandoc User's Guide, "Divs and Spans", extension {@code fenced_divs}).
 *
 * <p>flexmark asks the open containers from the outside in whether a line goes on inside them, so that an outer div
 * would take the fence that closes an inner one. The closing fence is therefore a block of its own, {@link End}:
 * whoever starts it marks the innermost open div as closed, and that div does not take the next line.
 */
final class FencedDiv extends Block {

    private BasedSequence attributes = BasedSequence.NULL;
    private boolean closed;

    /** What stands after the opening colons: {@code {.class #id key=value}} or one class. */
    BasedSequence attributes() {
        return attributes;
    }

    /** Whether the closing fence was found. */
    boolean closed() {
        return closed;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {attributes};
    }

    /** The closing fence, without a meaning of its own. */
    static final class End extends Block {

        private final boolean stray;

        End(boolean stray) {
            this.stray = stray;
        }

        /** Whether no div was open. */
        boolean stray() {
            return stray;
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Adds fenced divs to the parser. */
    static final class Extension implements Parser.ParserExtension {

        @Override
        public void parserOptions(MutableDataHolder options) {
            // none
        }

        @Override
        public void extend(Parser.Builder builder) {
            builder.customBlockParserFactory(new Factory());
        }
    }

    private static final class DivParser extends ContainerParser<FencedDiv> {

        DivParser() {
            super(new FencedDiv());
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return getBlock().closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }
    }

    private static final class EndParser extends AbstractBlockParser {

        private final End end;

        EndParser(boolean stray) {
            end = new End(stray);
        }

        @Override
        public End getBlock() {
            return end;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void closeBlock(ParserState state) {
            end.setCharsFromContent();
        }
    }

    private static final class StartFactory extends AbstractBlockParserFactory {

        private static final Pattern FENCE = Pattern.compile(":{3,}[ \\t]*(\\{[^{}]*\\}|[^\\s:{}]*)[ \\t]*:*[ \\t]*");

        StartFactory(DataHolder options) {
            super(options);
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getIndent() >= 4) {
                return BlockStart.none();
            }
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            BasedSequence rest = line.subSequence(start, line.length()).trimEnd();
            Matcher fence = FENCE.matcher(rest);
            if (!fence.matches()) {
                return BlockStart.none();
            }
            if (fence.start(1) == fence.end(1)) {
                List<BlockParser> open = state.getActiveBlockParsers();
                for (int i = open.size() - 1; i >= 0; i--) {
                    if (open.get(i) instanceof DivParser parser && !parser.getBlock().closed) {
                        parser.getBlock().closed = true;
                        return end(rest, false, line);
                    }
                }
                return end(rest, true, line);
            }
            DivParser parser = new DivParser();
            parser.getBlock().attributes = rest.subSequence(fence.start(1), fence.end(1));
            parser.getBlock().setChars(rest);
            return BlockStart.of(parser).atIndex(line.length());
        }

        private static BlockStart end(BasedSequence fence, boolean stray, BasedSequence line) {
            EndParser parser = new EndParser(stray);
            parser.end.setChars(fence);
            return BlockStart.of(parser).atIndex(line.length());
        }
    }

    private static final class Factory extends BlockStarts {

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new StartFactory(options);
        }
    }
}
