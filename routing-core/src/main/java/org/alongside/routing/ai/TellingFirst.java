package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Training that listens most to what tells by itself: before it begins, each feature counts by how much more often it
 * occurs with one of two classes than with the other (the logarithm of the ratio; Wang and Manning, 2012). What stands
 * in both alike, be it rare or frequent, can then hardly be learnt by heart.
 *
 * @param then what trains on the vectors so weighed; its weights are given back for vectors that are not
 */
record TellingFirst(Training then) implements Training {

    private static final double MOST = 4;
    private static final double USUAL = 1.5;

    @Override
    public LinearHead train(List<SparseVector> vectors, int[] labels, int features, int classes, long seed) {
        float[] telling = telling(vectors, labels, features);
        List<SparseVector> weighed = new ArrayList<>(vectors.size());
        vectors.forEach(vector -> weighed.add(weighed(vector, telling)));
        LinearHead head = then.train(weighed, labels, features, classes, seed);
        for (int feature = 0; feature < features; feature++) {
            float[] row = head.row(feature);
            for (int c = 0; c < classes; c++) {
                row[c] *= telling[feature];
            }
        }
        return head;
    }

    /** As if each feature had been seen once more with each class. */
    private static float[] telling(List<SparseVector> vectors, int[] labels, int features) {
        double[][] seen = new double[2][features];
        for (double[] counts : seen) {
            Arrays.fill(counts, 1);
        }
        for (int i = 0; i < labels.length; i++) {
            for (int feature : vectors.get(i).index()) {
                seen[labels[i] == 0 ? 0 : 1][feature]++;
            }
        }
        double usual =
                Math.log(Arrays.stream(seen[1]).sum() / Arrays.stream(seen[0]).sum());
        float[] telling = new float[features];
        for (int f = 0; f < features; f++) {
            double ratio = Math.abs(Math.log(seen[1][f] / seen[0][f]) - usual);
            telling[f] = (float) (Math.min(ratio, MOST) / USUAL);
        }
        return telling;
    }

    private static SparseVector weighed(SparseVector vector, float[] telling) {
        float[] value = vector.value().clone();
        for (int i = 0; i < value.length; i++) {
            value[i] *= telling[vector.index()[i]];
        }
        return new SparseVector(vector.index(), value);
    }
}
