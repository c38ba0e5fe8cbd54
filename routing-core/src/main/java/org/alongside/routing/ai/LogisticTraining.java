package org.alongside.routing.ai;

import java.util.List;
import java.util.SplittableRandom;

/** Multinomial logistic regression by AdaGrad: one example after another, each weight with a pace of its own. */
record LogisticTraining(float rate, int epochs) implements Training {

    private static final float NOTHING = 1e-4f;

    @Override
    public LinearHead train(List<SparseVector> vectors, int[] labels, int features, int classes, long seed) {
        var head = new LinearHead(features, classes);
        float[][] seen = new float[features + 1][classes];
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
                    step(head, seen, vectors.get(i), slope);
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

    private void step(LinearHead head, float[][] seen, SparseVector x, float[] slope) {
        for (int i = 0; i < x.size(); i++) {
            int feature = x.index()[i];
            step(head.row(feature), seen[feature], x.value()[i], slope, rate);
        }
        step(head.row(head.features()), seen[head.features()], 1, slope, rate);
    }

    private static void step(float[] weights, float[] seen, float value, float[] slope, float rate) {
        for (int c = 0; c < slope.length; c++) {
            float g = value * slope[c];
            float s = seen[c] + g * g;
            seen[c] = s;
            weights[c] -= rate * g / (float) Math.sqrt(s + 1e-8f);
        }
    }
}
