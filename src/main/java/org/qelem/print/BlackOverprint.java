package org.qelem.print;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/**
 * Black letters and grounds are printed over what lies below them, so that no white rim shows where the plates do not meet
 * (GWG2015, 4.10 and 4.11; PDF 1.6, 4.5.6). All else is cut out of what lies below it. FOP 2.11 cuts out everything (2026-11).
 */
enum BlackOverprint {
    OVER("QelemOver", true),
    KNOCK_OUT("QelemKnockOut", false);

    private final COSName key;
    private final boolean overprints;

    BlackOverprint(String name, boolean overprints) {
        this.key = COSName.getPDFName(name);
        this.overprints = overprints;
    }

    /** The graphics state that switches to it, which the resources then have. */
    COSName in(PDResources resources) {
        if (resources.getExtGState(key) == null) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingOverprintControl(overprints);
            state.getCOSObject().setInt(COSName.OPM, overprints ? 1 : 0);
            resources.put(key, state);
        }
        return key;
    }
}
