package org.qelem.check.pdf;

import java.io.IOException;
import java.util.Optional;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;

/** The file says that it follows PDF/A and PDF/UA (ISO 19005-2, 6.6.4; ISO 14289-1, 5): whether it does is veraPDF's to say. */
public final class ArchiveStandards implements PdfRule {

    @Override
    public String name() {
        return "archive-claimed";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) throws IOException {
        for (String standard : findings.settings().word("claimed").split("\\s+")) {
            Optional<String> part = Metadata.property(pdf.document(), standard.equals("PDF/A") ? "pdfaid:part" : "pdfuaid:part");
            if (part.isEmpty()) {
                findings.found("archive-not-claimed", pdf.spot(), standard);
            }
        }
    }
}
