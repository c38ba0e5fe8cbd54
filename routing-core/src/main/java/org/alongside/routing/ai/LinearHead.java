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
