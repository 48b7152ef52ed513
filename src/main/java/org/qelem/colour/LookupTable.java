package org.qelem.colour;

import java.nio.ByteBuffer;

/**
 * A table of an ICC profile, of the type lut16Type (ICC.1:2001-04, 6.5.7): curves, a grid that is read by multilinear
 * interpolation, and curves again. Numbers go in and out from 0 to 1.
 */
final class LookupTable {

    private static final int LUT16 = 0x6D667432;
    private static final int HEADER = 52;
    private static final double MOST = 65535;

    private final int inputs;
    private final int outputs;
    private final int gridPoints;
    private final double[][] inputCurves;
    private final double[] grid;
    private final double[][] outputCurves;

    /**
     * Reads a table.
     *
     * @param bytes from the table's first byte to the end of the profile
     * @throws IllegalArgumentException if it is of another type or has other channels than wanted
     * @throws java.nio.BufferUnderflowException if it ends too early
     */
    LookupTable(ByteBuffer bytes, int inputs, int outputs) {
        if (bytes.getInt(0) != LUT16 || bytes.get(8) != inputs || bytes.get(9) != outputs) {
            throw new IllegalArgumentException("a table is not of the type lut16Type, or not of " + inputs + " to " + outputs + " channels");
        }
        this.inputs = inputs;
        this.outputs = outputs;
        gridPoints = Byte.toUnsignedInt(bytes.get(10));
        int inputEntries = Short.toUnsignedInt(bytes.getShort(48));
        int outputEntries = Short.toUnsignedInt(bytes.getShort(50));
        bytes.position(HEADER);
        inputCurves = curves(bytes, inputs, inputEntries);
        grid = numbers(bytes, outputs * (int) StrictMath.pow(gridPoints, inputs));
        outputCurves = curves(bytes, outputs, outputEntries);
    }

    private static double[][] curves(ByteBuffer bytes, int channels, int entries) {
        double[][] curves = new double[channels][];
        for (int i = 0; i < channels; i++) {
            curves[i] = numbers(bytes, entries);
        }
        return curves;
    }

    private static double[] numbers(ByteBuffer bytes, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Short.toUnsignedInt(bytes.getShort()) / MOST;
        }
        return numbers;
    }

    double[] of(double... values) {
        int[] cell = new int[inputs];
        double[] within = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            double at = onCurve(inputCurves[i], values[i]) * (gridPoints - 1);
            cell[i] = Math.min((int) at, gridPoints - 2);
            within[i] = at - cell[i];
        }
        double[] result = new double[outputs];
        for (int corner = 0; corner < 1 << inputs; corner++) {
            double weight = 1;
            int index = 0;
            for (int i = 0; i < inputs; i++) {
                int upper = corner >> i & 1;
                weight *= upper == 1 ? within[i] : 1 - within[i];
                index = index * gridPoints + cell[i] + upper;
            }
            if (weight > 0) {
                for (int o = 0; o < outputs; o++) {
                    result[o] += weight * grid[index * outputs + o];
                }
            }
        }
        for (int o = 0; o < outputs; o++) {
            result[o] = onCurve(outputCurves[o], result[o]);
        }
        return result;
    }

    private static double onCurve(double[] curve, double value) {
        double at = Math.max(0, Math.min(1, value)) * (curve.length - 1);
        int index = Math.min((int) at, curve.length - 2);
        return curve[index] + (at - index) * (curve[index + 1] - curve[index]);
    }
}
