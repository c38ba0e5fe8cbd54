package org.alongside.routing.ai;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Says by the nearest example's cosine whether a message resembles any of them. The least resemblance that counts is
 * the one that 95 of 100 examples have to their own nearest other example.
 */
final class Neighbours {

    private static final double STRANGERS_AMONG_OWN = 0.05;
    private static final int ENOUGH = 1_000;

    private final int dimensions;
    private final float[] examples;
    private final double least;

    private Neighbours(int dimensions, float[] examples, double least) {
        this.dimensions = dimensions;
        this.examples = examples;
        this.least = least;
    }

    static Neighbours of(List<float[]> vectors) {
        int dimensions = vectors.get(0).length;
        float[] examples = new float[vectors.size() * dimensions];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(vectors.get(i), 0, examples, i * dimensions, dimensions);
        }
        var all = new Neighbours(dimensions, examples, 0);
        int step = Math.max(1, vectors.size() / ENOUGH);
        double[] nearest = new double[(vectors.size() + step - 1) / step];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = all.nearest(vectors.get(i * step), i * step);
        }
        return new Neighbours(dimensions, examples, quantile(nearest));
    }

    static double quantile(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (STRANGERS_AMONG_OWN * sorted.length)];
    }

    double nearest(float[] vector) {
        return nearest(vector, -1);
    }

    private double nearest(float[] vector, int except) {
        float best = 0;
        for (int i = 0; i < examples.length / dimensions; i++) {
            if (i != except) {
                best = Math.max(best, Dot.product(examples, i * dimensions, vector));
            }
        }
        return best;
    }

    boolean isStrange(double nearest) {
        return nearest < least;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(dimensions);
        Binary.write(out, examples);
        out.writeDouble(least);
    }

    static Neighbours read(DataInput in) throws IOException {
        return new Neighbours(in.readInt(), Binary.floats(in), in.readDouble());
    }
}
