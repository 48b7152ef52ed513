package org.qelem.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The annotation of a link says in its Contents where the link leads (PDF/UA-1, 7.18.5; PDF 32000-1, 14.9.3). FOP 2.11
 * writes it for addresses only; here it is the alternate text of the link's structure element.
 */
final class LinkContents implements Correction {

    @Override
    public void apply(PDDocument document) {
        for (COSDictionary link : StructureElements.ofType(document, "Link")) {
            String text = link.getString(COSName.ALT);
            for (COSDictionary kid : StructureElements.kids(link)) {
                if (text != null && kid.getDictionaryObject(COSName.OBJ) instanceof COSDictionary annotation
                        && !annotation.containsKey(COSName.CONTENTS)) {
                    annotation.setString(COSName.CONTENTS, text);
                }
            }
        }
    }
}
