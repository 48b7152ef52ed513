package org.qelem.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Applies the corrections to the file that FOP wrote. */
final class Finisher {

    private final List<Correction> corrections;

    Finisher(List<Correction> corrections) {
        this.corrections = corrections;
    }

    byte[] finish(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            corrections.forEach(correction -> correction.apply(document));
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
            PinnedWriter.write(document, out, CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        }
    }
}
