package org.alongside.routing.ai;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Linear support vector machines, one class against the rest, squared hinge loss, by dual coordinate descent (Hsieh and
 * others, 2008). Better than logistic regression where a class has few examples, and trained in a moment. Examples far
 * on their right side rest for a growing number of rounds; before it ends, all are looked at once more.
 */
record SupportVectorTraining(double cost) implements Training {

    private static final int MOST_ROUNDS = 60;
    private static final int LONGEST_REST = 8;
    /** How far on the right side, beyond the margin. */
    private static final double FAR = 0.1;

    private static final double GOOD_ENOUGH = 0.05;

    @Override
    public LinearHead train(List<SparseVector> vectors, int[] labels, int features, int classes, long seed) {
        var head = new LinearHead(features, classes);
        double[] lengths =
                vectors.stream().mapToDouble(x -> x.squaredLength() + 1).toArray();
        if (classes == 2) {
            float[] plane = oneAgainstRest(vectors, labels, lengths, features, 1, seed);
            put(plane, 1, head, 1);
            put(plane, -1, head, 0);
            return head;
        }
        for (int c = 0; c < classes; c++) {
            put(oneAgainstRest(vectors, labels, lengths, features, c, seed + c), 1, head, c);
        }
        return head;
    }

    /** The plane between two classes serves both, seen from either side. */
    private static void put(float[] plane, int side, LinearHead head, int c) {
        for (int f = 0; f < plane.length; f++) {
            head.row(f)[c] = side * plane[f];
        }
    }

    private float[] oneAgainstRest(
            List<SparseVector> vectors, int[] labels, double[] lengths, int features, int positive, long seed) {
        float[] plane = new float[features + 1];
        double[] dual = new double[vectors.size()];
        int[] order = Shuffle.order(dual.length);
        var random = new SplittableRandom(seed);
        var rests = new Rests(dual.length, LONGEST_REST);
        boolean lookedAtAll = false;
        double worst = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && (worst > GOOD_ENOUGH || !lookedAtAll); round++) {
            lookedAtAll = worst <= GOOD_ENOUGH;
            Shuffle.shuffle(order, random);
            worst = 0;
            for (int i : order) {
                if (rests.isDue(i) || lookedAtAll) {
                    int sign = labels[i] == positive ? 1 : -1;
                    double slope = adjust(plane, dual, i, sign, vectors.get(i), lengths[i]);
                    rests.seen(i, dual[i] == 0 && slope > FAR);
                    worst = Math.max(worst, Math.abs(dual[i] == 0 ? Math.min(slope, 0) : slope));
                }
            }
        }
        return plane;
    }

    /** Moves the plane as one example would have it. Its slope before. */
    private double adjust(float[] plane, double[] dual, int i, int sign, SparseVector x, double length) {
        double softness = 1 / (2 * cost);
        double slope = sign * at(plane, x) - 1 + softness * dual[i];
        double before = dual[i];
        dual[i] = Math.max(before - slope / (length + softness), 0);
        if (dual[i] != before) {
            move(plane, x, (float) ((dual[i] - before) * sign));
        }
        return slope;
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
