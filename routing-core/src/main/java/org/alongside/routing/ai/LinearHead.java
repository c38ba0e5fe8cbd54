package org.alongside.routing.ai;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** One weight for each feature and class, and one for each class alone: scores are weighted sums. */
final class LinearHead {

    private final int classes;
    private final int features;
    /** Feature by feature, the classes of a feature side by side; the last row belongs to no feature. */
    private final float[] weights;

    LinearHead(int features, int classes) {
        this(features, classes, new float[(features + 1) * classes]);
    }

    private LinearHead(int features, int classes, float[] weights) {
        this.features = features;
        this.classes = classes;
        this.weights = weights;
    }

    int classes() {
        return classes;
    }

    int features() {
        return features;
    }

    float[] weights() {
        return weights;
    }

    void scores(SparseVector x, float[] scores) {
        System.arraycopy(weights, features * classes, scores, 0, classes);
        for (int i = 0; i < x.size(); i++) {
            addRow(weights, x.index()[i] * classes, x.value()[i], scores);
        }
    }

    /** The same for a full vector: four rows at a time, so that the sums are fetched and stored more seldom. */
    void scores(float[] x, float[] scores) {
        System.arraycopy(weights, features * classes, scores, 0, classes);
        int whole = x.length & ~3;
        for (int f = 0; f < whole; f += 4) {
            addRows(weights, f * classes, x[f], x[f + 1], x[f + 2], x[f + 3], scores);
        }
        for (int f = whole; f < x.length; f++) {
            addRow(weights, f * classes, x[f], scores);
        }
    }

    private static void addRows(float[] weights, int from, float a, float b, float c, float d, float[] scores) {
        int second = from + scores.length;
        int third = second + scores.length;
        int fourth = third + scores.length;
        for (int i = 0; i < scores.length; i++) {
            scores[i] +=
                    a * weights[from + i] + b * weights[second + i] + c * weights[third + i] + d * weights[fourth + i];
        }
    }

    /** A loop of its own, plain enough for the compiler to use wide instructions. */
    private static void addRow(float[] weights, int from, float value, float[] scores) {
        for (int c = 0; c < scores.length; c++) {
            scores[c] += value * weights[from + c];
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(features);
        out.writeInt(classes);
        Binary.write(out, weights);
    }

    static LinearHead read(DataInput in) throws IOException {
        return new LinearHead(in.readInt(), in.readInt(), Binary.floats(in));
    }
}
