package org.qelem.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteLinkRefProcessor;
import com.vladsch.flexmark.parser.LinkRefProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Note marks {@code [^label]}, and the texts of notes, {@code [^label]: text} with further blocks indented by four
 * columns (Pandoc User's Guide, extension {@code footnotes}); the nodes are those of flexmark-ext-footnotes.
 *
 * <p>In place of the parsers of flexmark-ext-footnotes 0.64.8, which cut four characters off a line that is indented by
 * a tab, take {@code a]: see [b} for the label of {@code [^a]: see [b]: c}, and make a mark within brackets plain text
 * again if its note stands in another file.
 */
final class NoteSyntax implements Parser.ParserExtension {

    private static final Pattern START = Pattern.compile("\\[\\^\\s*([^\\]]*?)\\s*\\]:");
    private static final int INDENT = 4;

    @Override
    public void parserOptions(MutableDataHolder options) {
        // none
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.customBlockParserFactory(new Factory());
        builder.linkRefProcessorFactory(new MarkFactory());
    }

    /** A mark, which stays one whether or not its note is in the same file. */
    private static final class Mark extends Footnote {

        Mark(BasedSequence opening, BasedSequence label, BasedSequence closing) {
            super(opening, label, closing);
        }

        @Override
        public boolean isTentative() {
            return false;
        }
    }

    private static final class MarkFactory extends FootnoteLinkRefProcessor.Factory {

        @Override
        public LinkRefProcessor apply(Document document) {
            return new FootnoteLinkRefProcessor(document) {
                @Override
                public Node createNode(BasedSequence chars) {
                    return new Mark(chars.subSequence(0, 2), chars.midSequence(2, -1).trim(), chars.endSequence(1));
                }
            };
        }
    }

    private static final class NoteParser extends ContainerParser<FootnoteBlock> {

        NoteParser() {
            super(new FootnoteBlock());
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return getBlock().hasChildren() ? BlockContinue.atIndex(state.getNextNonSpaceIndex()) : BlockContinue.none();
            }
            return state.getIndent() >= INDENT ? BlockContinue.atColumn(state.getColumn() + INDENT) : BlockContinue.none();
        }
    }

    private static final class StartFactory extends AbstractBlockParserFactory {

        StartFactory(DataHolder options) {
            super(options);
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            Matcher definition = START.matcher(line.subSequence(start, line.length()));
            if (state.getIndent() >= INDENT || !definition.lookingAt()) {
                return BlockStart.none();
            }
            NoteParser parser = new NoteParser();
            parser.getBlock().setOpeningMarker(line.subSequence(start, start + 2));
            parser.getBlock().setText(line.subSequence(start + definition.start(1), start + definition.end(1)));
            parser.getBlock().setClosingMarker(line.subSequence(start + definition.end() - 2, start + definition.end()));
            return BlockStart.of(parser).atIndex(start + definition.end());
        }
    }

    private static final class Factory extends BlockStarts {

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new StartFactory(options);
        }
    }
}
