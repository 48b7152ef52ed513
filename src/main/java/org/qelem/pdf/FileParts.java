package org.qelem.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Which parts the finished file has: those with an element in its structure tree, a link with an annotation that leads somewhere. */
final class FileParts implements Correction {

    private static final COSName PART = COSName.getPDFName(Tagging.PART);
    private static final COSName LINK = COSName.getPDFName("Link");

    /** By the number of each part, the address to which it leads; empty if it is no link to an address. */
    private final Map<Integer, String> parts = new HashMap<>();

    /** Reads the numbers of the parts, and takes them out: they are no entries of PDF. */
    @Override
    public void apply(PDDocument document) {
        for (COSDictionary element : StructureElements.all(document)) {
            String part = element.getString(PART);
            if (part != null) {
                element.removeItem(PART);
                (LINK.equals(element.getCOSName(COSName.S)) ? destination(element) : Optional.of(""))
                        .ifPresent(address -> parts.put(Integer.valueOf(part), address));
            }
        }
    }

    /** Where a link leads: its address, or empty if it leads to a place in the file; nothing if it leads nowhere. */
    private static Optional<String> destination(COSDictionary link) {
        for (COSDictionary kid : StructureElements.kids(link)) {
            COSDictionary annotation = kid.getCOSDictionary(COSName.OBJ);
            COSDictionary action = annotation == null ? null : annotation.getCOSDictionary(COSName.A);
            if (action != null) {
                return Optional.of(action.getString(COSName.URI, ""));
            }
            if (annotation != null && annotation.containsKey(COSName.DEST)) {
                return Optional.of("");
            }
        }
        return Optional.empty();
    }

    boolean has(int part) {
        return parts.containsKey(part);
    }

    /** The address to which a link leads; empty if it leads to a place in the file. */
    String address(int link) {
        return parts.get(link);
    }
}
