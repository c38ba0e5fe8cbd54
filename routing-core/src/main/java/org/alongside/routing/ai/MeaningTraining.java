package org.alongside.routing.ai;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Multinomial logistic regression on sentence vectors: one example after another, each class with a pace of its own.
 * Only the classes that are notably wrong about an example learn from it, which after the first rounds are two or
 * three.
 */
record MeaningTraining(float rate, int epochs, float notable) implements Training {

    /** The class alone counts for less than what a number of the vector says. */
    private static final float BY_ITSELF = 0.1f;

    @Override
    public LinearHead train(List<SparseVector> vectors, int[] labels, int features, int classes, long seed) {
        var head = new LinearHead(features, classes);
        double[] seen = new double[classes];
        float[] slope = new float[classes];
        var random = new SplittableRandom(seed);
        int[] order = Shuffle.order(labels.length);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.shuffle(order, random);
            for (int i : order) {
                head.scores(vectors.get(i).value(), slope);
                Probability.softmax(slope, 1);
                slope[labels[i]] -= 1;
                learn(head, seen, vectors.get(i).value(), slope);
            }
        }
        return head;
    }

    private void learn(LinearHead head, double[] seen, float[] x, float[] slope) {
        for (int c = 0; c < slope.length; c++) {
            if (Math.abs(slope[c]) > notable) {
                seen[c] += slope[c] * slope[c];
                add(head, c, x, (float) (-rate * slope[c] / Math.sqrt(seen[c])));
            }
        }
    }

    private static void add(LinearHead head, int c, float[] x, float step) {
        for (int f = 0; f < x.length; f++) {
            head.row(f)[c] += step * x[f];
        }
        head.row(x.length)[c] += step * BY_ITSELF;
    }
}
