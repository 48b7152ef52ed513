package org.qelem.pdf;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The fonts that the pages of a document name in their resources (PDF 32000-1, 7.8.3), directly or within forms and
 * patterns. {@code COSDocument.getObjectsByType} would parse the whole structure tree to find them.
 */
final class FontDictionaries {

    private final Set<COSDictionary> fonts = new LinkedHashSet<>();
    private final Set<COSDictionary> seen = new HashSet<>();

    private FontDictionaries() {
    }

    static Set<COSDictionary> of(PDDocument document) {
        FontDictionaries found = new FontDictionaries();
        for (PDPage page : document.getPages()) {
            if (page.getResources() != null) {
                found.readResources(page.getResources().getCOSObject());
            }
        }
        return found.fonts;
    }

    private void readResources(COSDictionary resources) {
        if (resources == null || !seen.add(resources)) {
            return;
        }
        fonts.addAll(entries(resources, COSName.FONT));
        for (COSName kind : new COSName[] {COSName.XOBJECT, COSName.PATTERN}) {
            entries(resources, kind).forEach(entry -> readResources(entry.getCOSDictionary(COSName.RESOURCES)));
        }
    }

    private static Set<COSDictionary> entries(COSDictionary resources, COSName kind) {
        Set<COSDictionary> entries = new LinkedHashSet<>();
        COSDictionary named = resources.getCOSDictionary(kind);
        if (named != null) {
            for (COSName name : named.keySet()) {
                COSBase entry = named.getDictionaryObject(name);
                if (entry instanceof COSDictionary dictionary) {
                    entries.add(dictionary);
                }
            }
        }
        return entries;
    }
}
