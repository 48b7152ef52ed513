package org.qelem.safety;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a PDF does besides showing its pages, looked for in every object of the file (ISO 32000-1, 12.6 and 7.11.4). */
final class PdfContents {

    private static final Set<String> HARMLESS_ACTIONS = Set.of("GoTo", "URI");
    private static final Set<String> SUSPECT_KEYS = Set.of("JS", "JavaScript", "Launch", "EmbeddedFiles", "EmbeddedFile", "EF", "AA", "AF",
            "RichMediaContent", "XFA", "AcroForm", "GoToR", "GoToE");

    private PdfContents() {
    }

    /** The addresses of its links. */
    static List<String> links(Path file) throws IOException {
        List<String> links = new ArrayList<>();
        inspect(file, new ArrayList<>(), links);
        return links;
    }

    /** What is neither a link within the document nor to an address: actions, scripts, attached files. */
    static List<String> suspects(Path file) throws IOException {
        List<String> suspects = new ArrayList<>();
        inspect(file, suspects, new ArrayList<>());
        return suspects;
    }

    private static void inspect(Path file, List<String> suspects, List<String> links) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int objects = 0;
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                inspect(object, suspects, links);
                objects++;
            }
            if (objects < 10) {
                throw new IOException("only " + objects + " objects were looked at");
            }
        }
    }

    private static void inspect(COSBase object, List<String> suspects, List<String> links) {
        if (object instanceof COSDictionary dictionary) {
            for (COSName name : dictionary.keySet()) {
                if (SUSPECT_KEYS.contains(name.getName())) {
                    suspects.add(name.getName());
                }
                COSBase value = dictionary.getItem(name);
                if (name.equals(COSName.S) && dictionary.containsKey(COSName.URI)) {
                    links.add(dictionary.getString(COSName.URI));
                }
                inspect(value, suspects, links);
            }
            boolean action = "Action".equals(dictionary.getNameAsString(COSName.TYPE)) || dictionary.containsKey(COSName.URI);
            if (action && !HARMLESS_ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))) {
                suspects.add("action " + dictionary.getNameAsString(COSName.S));
            }
            if ("FileAttachment".equals(dictionary.getNameAsString(COSName.SUBTYPE))) {
                suspects.add("FileAttachment");
            }
        } else if (object instanceof COSArray array) {
            array.forEach(item -> inspect(item, suspects, links));
        }
    }
}
