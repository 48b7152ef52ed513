package org.qelem.check.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Which part of PDF/X a file says it follows: in its metadata, or its information dictionary (ISO 15930-7, 6.5). */
public final class PrintStandard {

    private static final String KEY = "GTS_PDFXVersion";
    private static final Pattern IN_METADATA = Pattern.compile(KEY + "\\s*(?:=\\s*[\"']|>)\\s*([^\"'<]+)");
    /** More metadata than this has no honest file. */
    private static final int MOST = 10_000_000;

    private PrintStandard() {
    }

    /** Such as {@code PDF/X-4} or {@code PDF/X-3:2003}. */
    public static Optional<String> of(PDDocument document) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            try (InputStream stream = metadata.exportXMPMetadata()) {
                Matcher version = IN_METADATA.matcher(new String(stream.readNBytes(MOST), StandardCharsets.UTF_8));
                if (version.find()) {
                    return Optional.of(version.group(1).strip());
                }
            }
        }
        return Optional.ofNullable(document.getDocumentInformation().getCustomMetadataValue(KEY));
    }
}
