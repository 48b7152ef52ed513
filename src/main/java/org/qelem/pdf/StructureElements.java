package org.qelem.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The structure elements of a tagged PDF (PDF 32000-1, 14.7.2). */
final class StructureElements {

    private StructureElements() {
    }

    /** Those of a type, in the order of the document. */
    static List<COSDictionary> ofType(PDDocument document, String type) {
        return all(document).stream().filter(element -> type.equals(element.getNameAsString(COSName.S))).toList();
    }

    /** All, in the order of the document. */
    static List<COSDictionary> all(PDDocument document) {
        List<COSDictionary> found = new ArrayList<>();
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        Deque<COSDictionary> open = new ArrayDeque<>();
        if (root != null) {
            open.push(root.getCOSObject());
        }
        while (!open.isEmpty()) {
            COSDictionary element = open.pop();
            found.add(element);
            List<COSDictionary> kids = kids(element);
            for (int i = kids.size() - 1; i >= 0; i--) {
                if (!kids.get(i).containsKey(COSName.OBJ)) {
                    open.push(kids.get(i));
                }
            }
        }
        return found;
    }

    /** The dictionaries below an element: elements, and references to objects. */
    static List<COSDictionary> kids(COSDictionary element) {
        List<COSDictionary> kids = new ArrayList<>();
        COSBase kid = element.getDictionaryObject(COSName.K);
        if (kid instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary dictionary) {
                    kids.add(dictionary);
                }
            }
        } else if (kid instanceof COSDictionary dictionary) {
            kids.add(dictionary);
        }
        return kids;
    }

    /** Says in the tree of parents which element an annotation belongs to (PDF 32000-1, 14.7.4.4). */
    static void setParent(COSDictionary node, int key, COSDictionary element) {
        COSDictionary tree = node.getCOSDictionary(COSName.PARENT_TREE) == null ? node : node.getCOSDictionary(COSName.PARENT_TREE);
        COSArray numbers = tree.getCOSArray(COSName.NUMS);
        for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
            if (numbers.getInt(i) == key) {
                numbers.set(i + 1, element);
            }
        }
        COSArray below = tree.getCOSArray(COSName.KIDS);
        for (int i = 0; below != null && i < below.size(); i++) {
            setParent((COSDictionary) below.getObject(i), key, element);
        }
    }
}
