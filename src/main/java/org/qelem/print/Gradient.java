package org.qelem.print;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.qelem.colour.Cmyk;

/**
 * The colours of a gradient, in the inks of the press: those at its stops. Between two stops the inks are mixed.
 *
 * @param shading the dictionary (PDF 1.6, 4.6.3)
 */
record Gradient(Inks inks, COSDictionary shading) {

    private static final int EXPONENTIAL = 2;
    private static final int STITCHING = 3;

    /** Whether it could be separated. */
    boolean separate() throws IOException {
        PDColorSpace space = PDColorSpace.create(shading.getDictionaryObject(COSName.CS, COSName.COLORSPACE));
        if (PressColours.mayStay(space)) {
            return true;
        }
        if (space.getNumberOfComponents() != 3 || !(shading.getDictionaryObject(COSName.FUNCTION) instanceof COSDictionary function)
                || !separate(function, space)) {
            return false;
        }
        if (shading.getDictionaryObject(COSName.BACKGROUND) instanceof COSArray background) {
            shading.setItem(COSName.BACKGROUND, inks(background, space));
        }
        shading.removeItem(COSName.CS);
        shading.setItem(COSName.COLORSPACE, COSName.DEVICECMYK);
        return true;
    }

    private boolean separate(COSDictionary function, PDColorSpace space) throws IOException {
        int type = function.getInt(COSName.FUNCTION_TYPE);
        if (type == STITCHING) {
            for (COSBase part : function.getCOSArray(COSName.FUNCTIONS)) {
                COSBase direct = part instanceof org.apache.pdfbox.cos.COSObject reference ? reference.getObject() : part;
                if (!(direct instanceof COSDictionary inner) || !separate(inner, space)) {
                    return false;
                }
            }
        } else if (type == EXPONENTIAL) {
            for (COSName end : new COSName[] {COSName.C0, COSName.C1}) {
                COSArray colour = function.getCOSArray(end);
                if (colour != null && colour.size() == 3) {
                    function.setItem(end, inks(colour, space));
                }
            }
        } else {
            return false;
        }
        function.removeItem(COSName.RANGE);
        return true;
    }

    private COSArray inks(COSArray colour, PDColorSpace space) throws IOException {
        Cmyk cmyk = inks.of(space.toRGB(colour.toFloatArray()));
        COSArray components = new COSArray();
        for (double ink : new double[] {cmyk.cyan(), cmyk.magenta(), cmyk.yellow(), cmyk.black()}) {
            components.add(new COSFloat((float) ink));
        }
        return components;
    }
}
