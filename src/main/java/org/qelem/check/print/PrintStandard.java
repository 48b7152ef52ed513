package org.qelem.check.print;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.qelem.check.pdf.Metadata;

/** Which part of PDF/X a file says it follows: in its metadata, or its information dictionary (ISO 15930-7, 6.5). */
public final class PrintStandard {

    private static final String KEY = "GTS_PDFXVersion";

    private PrintStandard() {
    }

    /** Such as {@code PDF/X-4} or {@code PDF/X-3:2003}. */
    public static Optional<String> of(PDDocument document) throws IOException {
        Optional<String> version = Metadata.property(document, KEY);
        return version.isPresent() ? version : Optional.ofNullable(document.getDocumentInformation().getCustomMetadataValue(KEY));
    }
}
