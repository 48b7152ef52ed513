package org.qelem.check.content;

import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/**
 * With what a mark is painted.
 *
 * @param color of a picture, a gradient or a group without meaning
 * @param overprints whether inks that the colour does not name stay (ISO 32000-1, 8.6.7)
 * @param mode the overprint mode, 0 or 1: whether a zero of a DeviceCMYK colour counts as not named
 * @param opaque whether nothing shines through it, and it is not mixed with what lies below
 */
public record Paint(PDColor color, boolean overprints, int mode, boolean opaque) {

    static Paint filling(PDGraphicsState state) {
        return new Paint(state.getNonStrokingColor(), state.isNonStrokingOverprint(), state.getOverprintMode(),
                isOpaque(state, state.getNonStrokeAlphaConstant()));
    }

    static Paint stroking(PDGraphicsState state) {
        return new Paint(state.getStrokingColor(), state.isOverprint(), state.getOverprintMode(), isOpaque(state, state.getAlphaConstant()));
    }

    private static boolean isOpaque(PDGraphicsState state, double alpha) {
        BlendMode mode = state.getBlendMode();
        return alpha >= 1 && state.getSoftMask() == null && (mode == null || mode == BlendMode.NORMAL || mode == BlendMode.COMPATIBLE);
    }
}
