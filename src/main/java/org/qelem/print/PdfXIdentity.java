package org.qelem.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.qelem.manuscript.Print;
import org.qelem.pdf.Correction;

/**
 * The file says that it is PDF/X, that nothing in it is trapped, and which document it is of (ISO 15930-6 and -7, the clauses
 * on identification and on trapping): in the Info dictionary, as X-3 wants it, and in the XMP, as X-4 does. FOP 2.11 does so
 * in its PDF/X modes, each time with another identifier (2026-11).
 *
 * @param name of the file among those of its publisher
 */
record PdfXIdentity(Print.Standard standard, String name) implements Correction {

    private static final String VERSION = "GTS_PDFXVersion";
    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>(.*?)</xmp:CreateDate>");
    private static final String END = "</rdf:RDF>";

    @Override
    public void apply(PDDocument document) {
        COSDictionary info = document.getDocumentInformation().getCOSObject();
        info.setString(VERSION, standard.label());
        info.setName(COSName.TRAPPED, "False");
        info.setItem(COSName.MOD_DATE, info.getDictionaryObject(COSName.CREATION_DATE));
        try {
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            String xmp;
            try (InputStream stream = metadata.exportXMPMetadata()) {
                xmp = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
            // not compressed: a program that knows no PDF finds it (ISO 16684-1, annex C)
            metadata = new PDMetadata(document);
            metadata.importXMPMetadata(identified(xmp, info.getString(COSName.TITLE, "")).getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String identified(String xmp, String title) {
        StringBuilder added = new StringBuilder("<rdf:Description xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                + " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                + " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" rdf:about=\"\">");
        added.append(element("pdf:Trapped", "False"));
        if (standard == Print.Standard.PDF_X_4) {
            added.append(element("pdfxid:" + VERSION, standard.label()));
        }
        // The same for all versions of the same edition, and another for every other.
        added.append(element("xmpMM:DocumentID", "uuid:" + UUID.nameUUIDFromBytes((name + "\n" + title).getBytes(StandardCharsets.UTF_8))));
        added.append(element("xmpMM:VersionID", "1")).append(element("xmpMM:RenditionClass", "default"));
        Matcher created = CREATED.matcher(xmp);
        String date = created.find() ? created.group(1) : "";
        for (String needed : new String[] {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"}) {
            if (!xmp.contains("<" + needed + ">")) {
                added.append(element(needed, date));
            }
        }
        added.append("</rdf:Description>");
        return xmp.replaceFirst("(?<=<pdf:PDFVersion>)[0-9.]+", standard == Print.Standard.PDF_X_3 ? "1.4" : "1.6")
                .replace(END, added + END);
    }

    private static String element(String name, String value) {
        return String.format(Locale.ROOT, "<%s>%s</%s>", name, value, name);
    }
}
