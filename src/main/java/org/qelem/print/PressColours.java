package org.qelem.print;

import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;

/** Which colour spaces a press prints from. */
final class PressColours {

    private PressColours() {
    }

    static boolean mayStay(PDColorSpace space) {
        if (space instanceof PDPattern pattern) {
            return pattern.getUnderlyingColorSpace() == null || mayStay(pattern.getUnderlyingColorSpace());
        }
        return space instanceof PDDeviceCMYK || space instanceof PDDeviceGray || space instanceof PDSeparation || space instanceof PDDeviceN;
    }
}
