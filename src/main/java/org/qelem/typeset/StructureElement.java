package org.qelem.typeset;

import java.util.Optional;
import java.util.Set;

/**
 * An element of a PDF's structure tree (ISO 32000-1, 14.7).
 *
 * @param type its standard structure type
 * @param parent empty for those directly below the root
 * @param order its number in the order of the tree, from 0; with it two elements of the same type and parent differ
 */
public record StructureElement(String type, Optional<StructureElement> parent, int order) {

    /** ISO 32000-1, 14.8.4.4, without Note: its text stands in lines of its own. */
    private static final Set<String> INLINE =
            Set.of("Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu", "Em", "Strong", "Sub", "NonStruct");
    private static final Set<String> NOTES = Set.of("Note", "FENote");

    /** The innermost element that stands in lines of its own. */
    public StructureElement block() {
        StructureElement block = this;
        while (INLINE.contains(block.type) && block.parent.isPresent()) {
            block = block.parent.get();
        }
        return block;
    }

    /** The note of which this is a part. */
    public Optional<StructureElement> note() {
        for (StructureElement element = this; element != null; element = element.parent.orElse(null)) {
            if (NOTES.contains(element.type)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** What a block is: itself, or the label, cell, caption or entry of which it is the text. */
    public Role role() {
        for (StructureElement element = this; element != null; element = element.parent.orElse(null)) {
            switch (element.type) {
                case "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title":
                    return Role.HEADING;
                case "Lbl":
                    return Role.LABEL;
                case "TD", "TH":
                    return Role.CELL;
                case "Caption":
                    return Role.CAPTION;
                case "TOCI", "TOC":
                    return Role.CONTENTS;
                case "Figure", "Formula":
                    return Role.PICTURE;
                case "LBody", "LI", "Note", "FENote", "Sect", "Part", "Art", "Document":
                    return Role.TEXT;
                default:
                    break;
            }
        }
        return Role.TEXT;
    }

    /** The level of a heading, from 1; 0 if it says none. */
    public int level() {
        return type.matches("H[1-9]") ? type.charAt(1) - '0' : 0;
    }

    /** Two elements are the same only if they are one: the tree may hold many that look alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StructureElement element && element.order == order;
    }

    @Override
    public int hashCode() {
        return order;
    }

    @Override
    public String toString() {
        return type + " " + order;
    }
}
