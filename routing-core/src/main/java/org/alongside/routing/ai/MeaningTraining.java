package org.alongside.routing.ai;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Multinomial logistic regression on sentence vectors: one example after another, each class with a pace of its own.
 * Only the classes that are notably wrong about an example learn from it, which after the first rounds are two or
 * three; an example that teaches none rests for a growing number of rounds.
 */
record MeaningTraining(float rate, int epochs, float notable) implements Training {

    private static final int LONGEST_REST = 4;
    /** The class alone counts for less than what a number of the vector says. */
    private static final float BY_ITSELF = 0.1f;
    /** Rows of weights are so many times as long, for wide instructions leave nothing over then. */
    private static final int WIDE = 16;

    @Override
    public LinearHead train(List<SparseVector> vectors, int[] labels, int features, int classes, long seed) {
        float[][] weights = nothingLearnt(features, classes);
        double[] seen = new double[classes];
        float[] slope = new float[weights[0].length];
        var rests = new Rests(labels.length, LONGEST_REST);
        var random = new SplittableRandom(seed);
        int[] order = Shuffle.order(labels.length);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.shuffle(order, random);
            for (int i : order) {
                if (rests.isDue(i)) {
                    float[] x = vectors.get(i).value();
                    look(weights, x, labels[i], slope);
                    rests.seen(i, !learns(weights, seen, x, slope));
                }
            }
        }
        return head(weights, features, classes);
    }

    /** By feature, then class, then classes that nothing belongs to; the last row is of the classes alone. */
    private static float[][] nothingLearnt(int features, int classes) {
        float[][] weights = new float[features + 1][(classes + WIDE - 1) / WIDE * WIDE];
        Arrays.fill(weights[features], classes, weights[features].length, Float.NEGATIVE_INFINITY);
        return weights;
    }

    private static void look(float[][] weights, float[] x, int label, float[] slope) {
        System.arraycopy(weights[x.length], 0, slope, 0, slope.length);
        Rows.add(weights, x, slope, slope.length);
        Probability.softmax(slope, 1);
        slope[label] -= 1;
    }

    private boolean learns(float[][] weights, double[] seen, float[] x, float[] slope) {
        int count = 0;
        int[] learning = new int[slope.length];
        float[] steps = new float[slope.length];
        for (int c = 0; c < slope.length; c++) {
            if (Math.abs(slope[c]) > notable) {
                seen[c] += slope[c] * slope[c];
                steps[count] = (float) (-rate * slope[c] / Math.sqrt(seen[c]));
                learning[count++] = c;
            }
        }
        for (int f = 0; count > 0 && f < x.length; f++) {
            move(weights[f], learning, steps, count, x[f]);
        }
        move(weights[x.length], learning, steps, count, BY_ITSELF);
        return count > 0;
    }

    private static void move(float[] row, int[] learning, float[] steps, int count, float by) {
        for (int k = 0; k < count; k++) {
            row[learning[k]] += steps[k] * by;
        }
    }

    private static LinearHead head(float[][] weights, int features, int classes) {
        var head = new LinearHead(features, classes);
        for (int f = 0; f <= features; f++) {
            System.arraycopy(weights[f], 0, head.row(f), 0, classes);
        }
        return head;
    }
}
