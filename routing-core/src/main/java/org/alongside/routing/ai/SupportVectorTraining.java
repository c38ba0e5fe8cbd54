package org.alongside.routing.ai;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Linear support vector machines, one class against the rest, squared hinge loss, by dual coordinate descent (Hsieh and
 * others, 2008). Better than logistic regression where a class has few examples, and trained in a moment.
 */
record SupportVectorTraining(double cost) implements Training {

    private static final int MOST_ROUNDS = 60;
    private static final double GOOD_ENOUGH = 0.05;

    @Override
    public LinearHead train(List<SparseVector> vectors, int[] labels, int features, int classes, long seed) {
        var head = new LinearHead(features, classes);
        double[] lengths =
                vectors.stream().mapToDouble(x -> x.squaredLength() + 1).toArray();
        for (int c = 0; c < classes; c++) {
            float[] plane = oneAgainstRest(vectors, labels, lengths, features, c, seed + c);
            for (int f = 0; f <= features; f++) {
                head.weights()[f * classes + c] = plane[f];
            }
        }
        return head;
    }

    private float[] oneAgainstRest(
            List<SparseVector> vectors, int[] labels, double[] lengths, int features, int positive, long seed) {
        float[] plane = new float[features + 1];
        double[] dual = new double[vectors.size()];
        int[] order = Shuffle.order(dual.length);
        var random = new SplittableRandom(seed);
        double softness = 1 / (2 * cost);
        double worst = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && worst > GOOD_ENOUGH; round++) {
            Shuffle.shuffle(order, random);
            worst = 0;
            for (int i : order) {
                int sign = labels[i] == positive ? 1 : -1;
                double slope = sign * at(plane, vectors.get(i)) - 1 + softness * dual[i];
                double projected = dual[i] == 0 ? Math.min(slope, 0) : slope;
                if (Math.abs(projected) > 1e-9) {
                    worst = Math.max(worst, Math.abs(projected));
                    double before = dual[i];
                    dual[i] = Math.max(before - slope / (lengths[i] + softness), 0);
                    move(plane, vectors.get(i), (float) ((dual[i] - before) * sign));
                }
            }
        }
        return plane;
    }

    private static double at(float[] plane, SparseVector x) {
        float sum = plane[plane.length - 1];
        int[] index = x.index();
        float[] value = x.value();
        for (int i = 0; i < value.length; i++) {
            sum += plane[index[i]] * value[i];
        }
        return sum;
    }

    private static void move(float[] plane, SparseVector x, float step) {
        int[] index = x.index();
        float[] value = x.value();
        for (int i = 0; i < value.length; i++) {
            plane[index[i]] += step * value[i];
        }
        plane[plane.length - 1] += step;
    }
}
