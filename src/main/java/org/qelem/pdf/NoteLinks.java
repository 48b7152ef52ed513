package org.qelem.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A Note has an ID that no other has (PDF/UA-1, 7.9; PDF 32000-1, 14.7.2), and each Reference and its Note name one another
 * (the entry Ref of ISO 32000-2, 14.7.2, which readers of older files pass over). FOP 2.11 writes neither.
 */
final class NoteLinks implements Correction {

    private static final COSName ID_TREE = COSName.getPDFName("IDTree");
    private static final COSName REF = COSName.getPDFName("Ref");
    private static final COSName NOTE = COSName.getPDFName(Tagging.NOTE);

    @Override
    public void apply(PDDocument document) {
        List<COSDictionary> notes = StructureElements.ofType(document, "Note");
        if (notes.isEmpty()) {
            return;
        }
        COSArray names = new COSArray();
        Map<String, COSDictionary> byName = new HashMap<>();
        for (int i = 0; i < notes.size(); i++) {
            // A name tree is sorted by its keys.
            COSString id = new COSString(String.format(Locale.ROOT, "note-%05d", i + 1).getBytes(StandardCharsets.US_ASCII));
            notes.get(i).setItem(COSName.ID, id);
            names.add(id);
            names.add(notes.get(i));
            byName.put(notes.get(i).getString(NOTE, ""), notes.get(i));
            notes.get(i).removeItem(NOTE);
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NAMES, names);
        document.getDocumentCatalog().getStructureTreeRoot().getCOSObject().setItem(ID_TREE, tree);
        for (COSDictionary reference : StructureElements.ofType(document, "Reference")) {
            COSDictionary note = byName.get(reference.getString(NOTE, ""));
            reference.removeItem(NOTE);
            if (note != null) {
                refer(reference, note);
                refer(note, reference);
            }
        }
    }

    private static void refer(COSDictionary from, COSDictionary to) {
        COSArray all = from.getCOSArray(REF);
        if (all == null) {
            all = new COSArray();
            all.setDirect(true);
            from.setItem(REF, all);
        }
        all.add(to);
    }
}
