package org.alongside.routing.ai;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Multinomial logistic regression on sentence vectors: one example after another, each class with a pace of its own.
 * Only the classes that are notably wrong about an example learn from it, which after the first rounds are two or
 * three.
 */
record MeaningTraining(float rate, int epochs, float notable) implements Training {

    @Override
    public LinearHead train(List<SparseVector> vectors, int[] labels, int features, int classes, long seed) {
        float[][] rows = new float[classes][features + 1];
        double[] seen = new double[classes];
        float[] slope = new float[classes];
        var random = new SplittableRandom(seed);
        int[] order = Shuffle.order(labels.length);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.shuffle(order, random);
            for (int i : order) {
                float[] x = vectors.get(i).value();
                for (int c = 0; c < classes; c++) {
                    slope[c] = score(rows[c], x);
                }
                Probability.softmax(slope, 1);
                slope[labels[i]] -= 1;
                learn(rows, seen, x, slope);
            }
        }
        return head(rows, features);
    }

    private void learn(float[][] rows, double[] seen, float[] x, float[] slope) {
        for (int c = 0; c < slope.length; c++) {
            if (Math.abs(slope[c]) > notable) {
                seen[c] += slope[c] * slope[c];
                add(rows[c], x, (float) (-rate * slope[c] / Math.sqrt(seen[c])));
            }
        }
    }

    /** Four sums side by side: the processor can work on them at once. */
    private static float score(float[] row, float[] x) {
        float a = row[x.length];
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i + 3 < x.length; i += 4) {
            a += row[i] * x[i];
            b += row[i + 1] * x[i + 1];
            c += row[i + 2] * x[i + 2];
            d += row[i + 3] * x[i + 3];
        }
        for (int i = x.length & ~3; i < x.length; i++) {
            a += row[i] * x[i];
        }
        return a + b + c + d;
    }

    private static void add(float[] row, float[] x, float step) {
        for (int i = 0; i < x.length; i++) {
            row[i] += step * x[i];
        }
        row[x.length] += step * 0.1f;
    }

    private static LinearHead head(float[][] rows, int features) {
        var head = new LinearHead(features, rows.length);
        for (int c = 0; c < rows.length; c++) {
            for (int f = 0; f <= features; f++) {
                head.weights()[f * rows.length + c] = rows[c][f];
            }
        }
        return head;
    }
}
