package org.qelem.typeset;

/** What a paragraph is. The text of a note is {@link #TEXT}, of a list's item and a quotation as well. */
public enum Role {
    TEXT, HEADING, LABEL, CELL, CAPTION, CONTENTS, PICTURE
}
