package org.alongside.routing.ai;

import java.util.List;
import java.util.SplittableRandom;

/** Multinomial logistic regression by AdaGrad: one example after another, each weight with a pace of its own. */
record LogisticTraining(float rate, int epochs) implements Training {

    private static final float NOTHING = 1e-4f;

    @Override
    public LinearHead train(List<SparseVector> vectors, int[] labels, int features, int classes, long seed) {
        var head = new LinearHead(features, classes);
        float[] seen = new float[head.weights().length];
        float[] slope = new float[classes];
        var random = new SplittableRandom(seed);
        int[] order = Shuffle.order(vectors.size());
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.shuffle(order, random);
            for (int i : order) {
                head.scores(vectors.get(i), slope);
                Probability.softmax(slope, 1);
                slope[labels[i]] -= 1;
                if (isWorthIt(slope)) {
                    step(head.weights(), seen, vectors.get(i), slope, features);
                }
            }
        }
        return head;
    }

    private static boolean isWorthIt(float[] slope) {
        for (float s : slope) {
            if (Math.abs(s) > NOTHING) {
                return true;
            }
        }
        return false;
    }

    private void step(float[] weights, float[] seen, SparseVector x, float[] slope, int features) {
        for (int i = 0; i < x.size(); i++) {
            stepRow(weights, seen, x.index()[i] * slope.length, x.value()[i], slope, rate);
        }
        stepRow(weights, seen, features * slope.length, 1, slope, rate);
    }

    private static void stepRow(float[] weights, float[] seen, int from, float value, float[] slope, float rate) {
        for (int c = 0; c < slope.length; c++) {
            float g = value * slope[c];
            float s = seen[from + c] + g * g;
            seen[from + c] = s;
            weights[from + c] -= rate * g / (float) Math.sqrt(s + 1e-8f);
        }
    }
}
