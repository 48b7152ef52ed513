package org.qelem.pdf;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.fo.FONode;
import org.apache.fop.fo.FOText;
import org.apache.fop.fonts.GlyphMapping;
import org.qelem.ledger.Account;
import org.qelem.ledger.Kind;

/**
 * Draws up the account of what is on the pages. That something was to be set ({@link SetParts}) is no proof: FOP's layout
 * tells which characters of a text it has placed, its painter what it has painted, the finished file which parts it has
 * ({@link FileParts}). The characters are the author's, whatever has become of them in a font, and in the order in which they
 * are read, whichever way they run.
 */
final class PageAccount {

    private final Map<Integer, Placed> placed = new HashMap<>();
    private final Set<StructureTreeElement> painted = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What is placed of an object. */
    private static final class Placed {

        private final StructureTreeElement element;
        private final StringBuilder text = new StringBuilder();
        private int end;

        Placed(StructureTreeElement element) {
            this.element = element;
        }
    }

    /** Words of a text come onto a page. Those that come again, as in the header of a table, do not count again. */
    void placed(FOText text, List<GlyphMapping> words) {
        Placed object = placed(text);
        for (GlyphMapping word : words) {
            if (word.endIndex > object.end) {
                int start = Math.max(word.startIndex, object.end);
                object.text.append(isJoined(text, object.end, start) ? "" : " ").append(text, start, word.endIndex);
                object.end = word.endIndex;
            }
        }
    }

    /** Between two lines a space has been dropped, or nothing that is seen. */
    private static boolean isJoined(FOText text, int from, int to) {
        return from == to || text.subSequence(from, to).chars().allMatch(c -> Character.getType(c) == Character.FORMAT);
    }

    /** An object comes onto a page. */
    Placed placed(FONode node) {
        return placed.computeIfAbsent(PlaceFilter.number(node), key -> new Placed(node.getStructureTreeElement()));
    }

    /** Something is painted. */
    void painted(StructureTreeElement element) {
        painted.add(element);
    }

    /**
     * The account.
     *
     * @param parts what was to be set
     * @param file which of them the finished file has
     */
    Account account(List<SetParts.Part> parts, FileParts file) {
        Account account = new Account();
        StringBuilder mark = null;
        String note = "";
        for (int i = 0; i < parts.size(); i++) {
            SetParts.Part part = parts.get(i);
            boolean isThere = !part.isInFile() || file.has(i);
            switch (part.type()) {
                case TEXT -> {
                    if (mark == null) {
                        text(part.name(), i, account);
                    } else {
                        mark.append(shown(i));
                    }
                }
                case PAUSE -> account.pause();
                case HEADING, CELL, ITEM -> {
                    if (isThere) {
                        account.part(Kind.valueOf(part.type().name()));
                    }
                }
                case PICTURE -> {
                    if (isThere && isPainted(i)) {
                        account.picture(part.name());
                    }
                }
                case LINK -> {
                    if (isThere) {
                        account.link(file.address(i).isEmpty() ? part.name() : file.address(i));
                    }
                }
                case MARK -> {
                    mark = new StringBuilder();
                    note = isThere ? part.name() : "";
                }
                case END_OF_MARK -> {
                    account.mark(note, mark.toString());
                    mark = null;
                }
                case NOTE -> account.beginNote(isThere ? part.name() : "");
                case END_OF_NOTE -> account.endNote();
            }
        }
        return account;
    }

    /** The spaces at its ends part words, wherever a line ends. */
    private void text(String text, int number, Account account) {
        account.text(text.substring(0, isSpaced(text, 0) ? 1 : 0));
        account.text(shown(number));
        account.text(text.substring(text.length() - (isSpaced(text, text.length() - 1) ? 1 : 0)));
    }

    private static boolean isSpaced(String text, int index) {
        return Character.isWhitespace(text.charAt(index)) || Character.isSpaceChar(text.charAt(index));
    }

    private boolean isPainted(int number) {
        Placed object = placed.get(number);
        return object != null && (object.element == null || painted.contains(object.element));
    }

    private CharSequence shown(int number) {
        return isPainted(number) ? placed.get(number).text : "";
    }
}
