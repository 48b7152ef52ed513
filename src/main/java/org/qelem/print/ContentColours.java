package org.qelem.print;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.qelem.colour.Cmyk;

/** The colours that a content stream sets, in the inks of the press. The rest of it stays as it is. */
final class ContentColours {

    private static final int THOUSANDTHS = 1000;
    private static final int INKS = 4;

    private final Inks inks;
    private final PDResources resources;
    private final List<Object> tokens = new ArrayList<>();
    private final Deque<Spaces> saved = new ArrayDeque<>();
    private Spaces spaces = new Spaces(null, null, false);
    private boolean changed;
    private boolean whole = true;

    ContentColours(Inks inks, PDResources resources) {
        this.inks = inks;
        this.resources = resources;
    }

    /**
     * What the stream has chosen: the colour spaces for grounds and for lines, null for one that may stay; and whether grounds
     * are printed over what lies below them.
     */
    private record Spaces(PDColorSpace fill, PDColorSpace stroke, boolean over) {

        PDColorSpace of(boolean stroking) {
            return stroking ? stroke : fill;
        }

        Spaces with(boolean stroking, PDColorSpace space) {
            return stroking ? new Spaces(fill, space, over) : new Spaces(space, stroke, over);
        }
    }

    /** What the stream holds afterwards. */
    List<Object> tokens() {
        return tokens;
    }

    boolean haveChanged() {
        return changed;
    }

    /** Whether every colour could be separated. */
    boolean isWhole() {
        return whole;
    }

    /** Begins as a page does, with black (PDF 1.6, 4.5.4). */
    void begin() {
        fillBlack();
    }

    void separate(List<Object> content) throws IOException {
        List<COSBase> operands = new ArrayList<>();
        for (Object token : content) {
            if (token instanceof Operator operator) {
                apply(operator, operands);
                operands.clear();
            } else {
                operands.add((COSBase) token);
            }
        }
    }

    private void apply(Operator operator, List<COSBase> operands) throws IOException {
        switch (operator.getName()) {
            case OperatorName.SAVE -> saved.push(spaces);
            case OperatorName.RESTORE -> spaces = saved.isEmpty() ? spaces : saved.pop();
            case OperatorName.NON_STROKING_RGB, OperatorName.STROKING_COLOR_RGB -> {
                set(isStroking(operator), numbers(operands));
                return;
            }
            case OperatorName.NON_STROKING_GRAY, OperatorName.NON_STROKING_CMYK, OperatorName.STROKING_COLOR_GRAY,
                    OperatorName.STROKING_COLOR_CMYK -> {
                spaces = spaces.with(isStroking(operator), null);
                set(isStroking(operator), numbers(operands));
                return;
            }
            case OperatorName.NON_STROKING_COLORSPACE, OperatorName.STROKING_COLORSPACE -> {
                PDColorSpace space = resources.getColorSpace((COSName) operands.get(0));
                boolean stays = PressColours.mayStay(space);
                spaces = spaces.with(isStroking(operator), stays ? null : space);
                knockOut(isStroking(operator));
                if (!stays) {
                    set(isStroking(operator), space.getInitialColor().getComponents());
                    return;
                }
            }
            case OperatorName.NON_STROKING_COLOR, OperatorName.NON_STROKING_COLOR_N, OperatorName.STROKING_COLOR,
                    OperatorName.STROKING_COLOR_N -> {
                if (spaces.of(isStroking(operator)) != null) {
                    set(isStroking(operator), numbers(operands));
                    return;
                }
            }
            case OperatorName.BEGIN_INLINE_IMAGE -> // FOP 2.11 writes none
                whole &= operator.getImageParameters().containsKey(COSName.IM) || operator.getImageParameters().containsKey(COSName.IMAGE_MASK);
            default -> {
                // no colour
            }
        }
        tokens.addAll(operands);
        tokens.add(operator);
    }

    /** In PDF the operators of lines are those of grounds in capitals. */
    private static boolean isStroking(Operator operator) {
        return Character.isUpperCase(operator.getName().charAt(0));
    }

    private void set(boolean stroking, float[] components) throws IOException {
        PDColorSpace space = spaces.of(stroking);
        float[] inSpace = space != null && space.getNumberOfComponents() == 3 ? space.toRGB(components) : components;
        boolean isGrey = inSpace.length == 1 || inSpace.length == 3 && inSpace[0] == inSpace[1] && inSpace[1] == inSpace[2];
        changed |= components.length == 3 || space != null;
        if (isGrey && inSpace[0] == 0 && !stroking) {
            fillBlack();
            return;
        }
        knockOut(stroking);
        if (isGrey) {
            add(stroking ? OperatorName.STROKING_COLOR_GRAY : OperatorName.NON_STROKING_GRAY, inSpace[0]);
        } else if (inSpace.length == INKS) {
            add(stroking ? OperatorName.STROKING_COLOR_CMYK : OperatorName.NON_STROKING_CMYK, inSpace);
        } else {
            Cmyk colour = inks.of(inSpace);
            add(stroking ? OperatorName.STROKING_COLOR_CMYK : OperatorName.NON_STROKING_CMYK,
                    (float) colour.cyan(), (float) colour.magenta(), (float) colour.yellow(), (float) colour.black());
        }
    }

    /** Only a colour that names all four inks leaves out those that are 0 (PDF 1.6, 4.5.6). */
    private void fillBlack() {
        changed = true;
        if (!spaces.over) {
            overprint(BlackOverprint.OVER);
        }
        add(OperatorName.NON_STROKING_CMYK, 0, 0, 0, 1);
    }

    private void knockOut(boolean stroking) {
        if (spaces.over && !stroking) {
            overprint(BlackOverprint.KNOCK_OUT);
        }
    }

    private void overprint(BlackOverprint state) {
        spaces = new Spaces(spaces.fill, spaces.stroke, state == BlackOverprint.OVER);
        tokens.add(state.in(resources));
        tokens.add(Operator.getOperator(OperatorName.SET_GRAPHICS_STATE_PARAMS));
    }

    private void add(String operator, float... components) {
        for (float component : components) {
            tokens.add(new COSFloat(Math.round(component * THOUSANDTHS) / (float) THOUSANDTHS));
        }
        tokens.add(Operator.getOperator(operator));
    }

    private static float[] numbers(List<COSBase> operands) {
        List<COSNumber> numbers = operands.stream().filter(COSNumber.class::isInstance).map(COSNumber.class::cast).toList();
        float[] values = new float[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(i).floatValue();
        }
        return values;
    }
}
