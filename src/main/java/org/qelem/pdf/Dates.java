package org.qelem.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * All dates are that of the build, in universal time, and the same in the information dictionary and in the metadata
 * (PDF/A-2, 6.6.3; PDF 32000-1, 7.9.4; XMP, ISO 16684-1, 8.2.1.1). FOP 2.11 writes them in the time zone of the machine,
 * and its date of the metadata is that of the moment, whatever date it is given; in a file that is no PDF/A, as a text and not
 * as a sequence.
 */
final class Dates implements Correction {

    private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern XMP_DATE = Pattern.compile("(<xmp:[A-Za-z]*Date>|<dc:date>(?:\\s*<rdf:Seq>\\s*<rdf:li>)?)(?=[^<]*\\S)[^<]*");

    private final Instant time;

    Dates(Instant time) {
        this.time = time.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public void apply(PDDocument document) {
        COSDictionary information = document.getDocumentInformation().getCOSObject();
        for (COSName date : List.of(COSName.CREATION_DATE, COSName.MOD_DATE)) {
            if (information.containsKey(date)) {
                information.setString(date, PDF_DATE.format(time));
            }
        }
        COSStream metadata = document.getDocumentCatalog().getCOSObject().getCOSStream(COSName.METADATA);
        if (metadata != null) {
            replace(metadata);
        }
    }

    private void replace(COSStream metadata) {
        try {
            String xmp;
            try (InputStream in = metadata.createInputStream()) {
                xmp = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            try (OutputStream out = metadata.createOutputStream()) {
                out.write(XMP_DATE.matcher(xmp).replaceAll("$1" + time).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
