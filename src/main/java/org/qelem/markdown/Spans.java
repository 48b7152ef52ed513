package org.qelem.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Pandoc's bracketed spans, {@code [text]{lang=ar}}. flexmark takes short ones for links without a definition; those that
 * hold a note, a link or brackets remain text and braces, and are gathered here.
 */
final class Spans {

    private Spans() {
    }

    /** A span that flexmark did not see; its attributes follow it. */
    static final class Span extends Node {

        Span(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Puts a {@link Span} around the children of a node that stand in brackets before attributes. */
    static void gather(Node parent) {
        for (Node node : parent.getChildren()) {
            if (node instanceof AttributesNode && node.getPrevious() instanceof TextBase wrapped) {
                // flexmark wraps text that attributes follow.
                while (wrapped.hasChildren()) {
                    wrapped.insertBefore(wrapped.getFirstChild());
                }
                wrapped.unlink();
            }
            if (node instanceof AttributesNode && node.getPrevious() instanceof Text last
                    && last.getEndOffset() == node.getStartOffset() && bracket(last, last.getTextLength() - 1) == 1) {
                gather(last, node);
            }
        }
    }

    /** @param last ends in a closing bracket */
    private static void gather(Text last, Node attributes) {
        int depth = 0;
        for (Node node = last; node != null; node = node.getPrevious()) {
            for (int i = node instanceof Text ? node.getTextLength() - 1 : -1; i >= 0; i--) {
                depth += bracket((Text) node, i);
                if (depth == 0) {
                    wrap((Text) node, i, last, attributes);
                    return;
                }
            }
        }
    }

    /** Makes a span of what stands between an opening bracket and the end of {@code last}. */
    private static void wrap(Text first, int bracket, Text last, Node attributes) {
        Span span = new Span(first.baseSubSequence(first.getStartOffset() + bracket, last.getEndOffset()));
        BasedSequence chars = first.getChars();
        last.setChars(last.getChars().subSequence(0, last.getTextLength() - 1));
        Text content = new Text(first.getChars().subSequence(bracket + 1));
        first.setChars(chars.subSequence(0, bracket));
        attributes.insertBefore(span);
        span.appendChild(content);
        Node next = first.getNext();
        while (next != span) {
            Node after = next.getNext();
            span.appendChild(next);
            next = after;
        }
    }

    /** 1 for a closing bracket at an index, -1 for an opening one, 0 for any other character and for an escaped one. */
    private static int bracket(Text text, int index) {
        char c = text.getChars().safeCharAt(index);
        int escapes = 0;
        while (text.getChars().safeCharAt(index - 1 - escapes) == '\\') {
            escapes++;
        }
        return escapes % 2 == 1 ? 0 : c == ']' ? 1 : c == '[' ? -1 : 0;
    }
}
