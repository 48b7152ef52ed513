package org.qelem.check.print;

import java.io.IOException;
import java.util.List;
import org.qelem.check.CheckedPdf;
import org.qelem.check.Findings;
import org.qelem.check.PdfRule;

/** The file says which part of PDF/X it follows, and whether it is trapped (ISO 15930-7, 6.5). */
public final class StandardClaimed implements PdfRule {

    @Override
    public String name() {
        return "standard-claimed";
    }

    @Override
    public void check(CheckedPdf pdf, Findings findings) throws IOException {
        String claimed = PrintStandard.of(pdf.document()).orElse("nothing");
        List<String> accepted = List.of(findings.settings().word("accepted").split("\\s+"));
        if (accepted.stream().noneMatch(claimed::startsWith)) {
            findings.found("standard-not-claimed", pdf.spot(), claimed, String.join(", ", accepted));
        }
        String trapped = pdf.document().getDocumentInformation().getTrapped();
        if (!"True".equals(trapped) && !"False".equals(trapped)) {
            findings.found("trapping-unknown", pdf.spot());
        }
    }
}
