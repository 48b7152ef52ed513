package org.qelem.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.qelem.colour.OutputProfile;
import org.qelem.pdf.Correction;

/**
 * The file says for what printing condition it is made, and embeds the profile (ISO 15930-6 and -7, the clause on the output
 * intent; PDF 1.6, 10.10.4). FOP 2.11 does so in its PDF/X modes alone (2026-11).
 *
 * @param profile of the press
 */
record PressIntent(OutputProfile profile) implements Correction {

    private static final String CONDITION = "FOGRA39";
    private static final String DESCRIPTION = "Offset printing by ISO 12647-2:2004/Amd 1, OFCOM, paper type 1 or 2, "
            + "coated art, 115 g/m2, tone value increase curves A (CMY) and B (K)";
    private static final String REGISTRY = "http://www.color.org";

    @Override
    public void apply(PDDocument document) {
        try {
            PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile.bytes()));
            intent.getCOSObject().setItem(COSName.S, COSName.getPDFName("GTS_PDFX"));
            intent.setOutputConditionIdentifier(CONDITION);
            intent.setOutputCondition(DESCRIPTION);
            intent.setInfo(DESCRIPTION);
            intent.setRegistryName(REGISTRY);
            document.getDocumentCatalog().setOutputIntents(List.of(intent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
