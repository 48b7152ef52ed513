package org.qelem.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Applies the corrections to the file that FOP wrote. */
final class Finisher {

    /** The first version with object streams (PDF 1.5, 3.4.6). */
    private static final float OBJECT_STREAMS = 1.5f;

    /** What an xref stream says of itself (PDF 1.5, 3.4.7). PDFBox 3.0.8 leaves it in the trailer of a file without one (2026-11). */
    private static final List<COSName> OF_XREF_STREAM = List.of(COSName.TYPE, COSName.W, COSName.INDEX, COSName.LENGTH,
            COSName.FILTER, COSName.DECODE_PARMS, COSName.XREF_STM, COSName.PREV);

    private final List<Correction> corrections;
    private final float version;

    /** @param version of PDF that is written, as 1.7 */
    Finisher(List<Correction> corrections, float version) {
        this.corrections = corrections;
        this.version = version;
    }

    byte[] finish(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            corrections.forEach(correction -> correction.apply(document));
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.VERSION);
            document.getDocument().setVersion(version);
            OF_XREF_STREAM.forEach(document.getDocument().getTrailer()::removeItem);
            PinnedWriter.write(document, out,
                    version < OBJECT_STREAMS ? CompressParameters.NO_COMPRESSION : CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        }
    }
}
