package org.qelem.check.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What a file says of itself in its metadata (XMP, ISO 16684-1). */
public final class Metadata {

    /** More metadata than this has no honest file. */
    private static final int MOST = 10_000_000;

    private Metadata() {
    }

    /**
     * The value of a property, whether it stands as an attribute or an element.
     *
     * @param property with the prefix that its standard prescribes, or without one
     */
    public static Optional<String> property(PDDocument document, String property) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return Optional.empty();
        }
        try (InputStream stream = metadata.exportXMPMetadata()) {
            Matcher value = Pattern.compile(Pattern.quote(property) + "\\s*(?:=\\s*[\"']|>)\\s*([^\"'<]+)")
                    .matcher(new String(stream.readNBytes(MOST), StandardCharsets.UTF_8));
            return value.find() ? Optional.of(value.group(1).strip()) : Optional.empty();
        }
    }
}
