package org.qelem.check.print;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;

/**
 * The file says for which press, or screen, its colours are meant, by an output intent of the right kind with a valid
 * profile (ISO 15930-7, 6.2.2; ISO 19005-2, 6.2.3).
 */
public final class OutputIntents implements PdfRule {

    private static final int INKS = 4;

    @Override
    public String name() {
        return "output-intent";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) throws IOException {
        String kind = findings.settings().word("kind");
        List<PDOutputIntent> intents = pdf.document().getDocumentCatalog().getOutputIntents();
        if (intents.isEmpty()) {
            findings.found("output-intent-missing", pdf.spot(), kind);
            return;
        }
        Optional<PDOutputIntent> intent = intents.stream().filter(one -> kind.equals(kind(one))).findFirst();
        if (intent.isEmpty()) {
            findings.found("output-intent-kind", pdf.spot(), String.join(", ", intents.stream().map(OutputIntents::kind).toList()), kind);
            return;
        }
        fault(intent.get(), kind.equals("GTS_PDFX")).ifPresent(fault -> findings.found("output-intent-profile", pdf.spot(), fault));
    }

    private static String kind(PDOutputIntent intent) {
        return String.valueOf(intent.getCOSObject().getNameAsString(COSName.S));
    }

    private static Optional<String> fault(PDOutputIntent intent, boolean printed) throws IOException {
        COSStream stream = intent.getDestOutputIntent();
        if (stream == null) {
            return Optional.of("it is not in the file");
        }
        byte[] bytes = new PDStream(stream).toByteArray();
        Optional<String> fault = IccProfile.fault(bytes, printed ? INKS : stream.getInt(COSName.N, 0));
        return fault.isEmpty() && printed && !IccProfile.isPrinter(bytes) ? Optional.of("it describes no press") : fault;
    }
}
