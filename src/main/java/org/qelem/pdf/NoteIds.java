package org.qelem.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A Note has an ID that no other has (PDF/UA-1, 7.9; PDF 32000-1, 14.7.2). FOP 2.11 gives none. */
final class NoteIds implements Correction {

    private static final COSName ID_TREE = COSName.getPDFName("IDTree");

    @Override
    public void apply(PDDocument document) {
        List<COSDictionary> notes = StructureElements.ofType(document, "Note");
        if (notes.isEmpty()) {
            return;
        }
        COSArray names = new COSArray();
        for (int i = 0; i < notes.size(); i++) {
            // A name tree is sorted by its keys.
            COSString id = new COSString(String.format("note-%05d", i + 1).getBytes(StandardCharsets.US_ASCII));
            notes.get(i).setItem(COSName.ID, id);
            names.add(id);
            names.add(notes.get(i));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NAMES, names);
        document.getDocumentCatalog().getStructureTreeRoot().getCOSObject().setItem(ID_TREE, tree);
    }
}
