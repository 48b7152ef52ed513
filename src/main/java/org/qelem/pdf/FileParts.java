package org.qelem.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** Which parts the finished file has: those with an element in its structure tree, a link with an annotation that leads somewhere. */
final class FileParts implements Correction {

    private static final COSName PART = COSName.getPDFName(Tagging.PART);
    private static final COSName LINK = COSName.getPDFName("Link");

    private final Set<Integer> parts = new HashSet<>();

    /** Reads the numbers of the parts, and takes them out: they are no entries of PDF. */
    @Override
    public void apply(PDDocument document) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        Deque<COSDictionary> open = new ArrayDeque<>();
        if (root != null) {
            open.push(root.getCOSObject());
        }
        while (!open.isEmpty()) {
            COSDictionary element = open.pop();
            String part = element.getString(PART);
            if (part != null) {
                element.removeItem(PART);
                if (!LINK.equals(element.getCOSName(COSName.S)) || leadsSomewhere(element)) {
                    parts.add(Integer.valueOf(part));
                }
            }
            StructureElements.kids(element).stream().filter(kid -> !kid.containsKey(COSName.OBJ)).forEach(open::push);
        }
    }

    private static boolean leadsSomewhere(COSDictionary link) {
        return StructureElements.kids(link).stream().map(kid -> kid.getCOSDictionary(COSName.OBJ))
                .anyMatch(annotation -> annotation != null && (annotation.containsKey(COSName.A) || annotation.containsKey(COSName.DEST)));
    }

    boolean has(int part) {
        return parts.contains(part);
    }
}
