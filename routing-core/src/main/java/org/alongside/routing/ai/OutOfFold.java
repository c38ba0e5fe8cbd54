package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How each example is scored by a head that has not seen it: the honest view of a classifier on its own examples. */
final class OutOfFold {

    private static final int MANY = 300;
    /** So many are compared with the others at a time. */
    private static final int TOGETHER = 16;

    private final int[] folds;
    private final int count;
    /** So many of the folds are held out one after another. */
    private final int asked;

    private final int[] labels;
    private final int classes;

    /** @param enough so many examples are enough: no more folds are held out than have them */
    OutOfFold(int[] labels, int classes, int enough, long seed) {
        this.labels = labels;
        this.classes = classes;
        this.count = labels.length > MANY ? 3 : 5;
        this.asked = (int) Math.min(count, Math.ceil((double) enough * count / labels.length));
        this.folds = deal(labels, classes, count, seed);
    }

    /** The examples of each class are dealt out one by one, so that every fold has some of each. */
    private static int[] deal(int[] labels, int classes, int count, long seed) {
        int[] order = Shuffle.order(labels.length);
        Shuffle.shuffle(order, new SplittableRandom(seed));
        int[] next = new int[classes];
        int[] folds = new int[labels.length];
        for (int i : order) {
            folds[i] = (labels[i] + next[labels[i]]++) % count;
        }
        return folds;
    }

    /**
     * Scores by example; an example that was not held out, or whose class the others of its fold have never seen, has
     * none (empty).
     */
    List<float[]> scores(Training training, List<SparseVector> vectors, int features, long seed) {
        float[][] scores = new float[labels.length][0];
        for (int fold = 0; fold < asked; fold++) {
            int held = fold;
            int[] train = IntStream.range(0, labels.length)
                    .filter(i -> folds[i] != held)
                    .toArray();
            if (train.length > 0 && train.length < labels.length) {
                score(training, vectors, features, seed + fold, train, fold, scores);
            }
        }
        return List.of(scores);
    }

    /** The same for the neighbours: each example is shown those of the other folds. */
    List<float[]> neighbourScores(List<float[]> vectors) {
        float[][] scores = new float[labels.length][0];
        for (int fold = 0; fold < asked; fold++) {
            int held = fold;
            int[] others = IntStream.range(0, labels.length)
                    .filter(i -> folds[i] != held)
                    .toArray();
            if (others.length > 0 && others.length < labels.length) {
                neighbourScores(vectors, others, fold, scores);
            }
        }
        return List.of(scores);
    }

    private void neighbourScores(List<float[]> vectors, int[] others, int fold, float[][] scores) {
        int[] otherLabels = IntStream.of(others).map(i -> labels[i]).toArray();
        Cosines cosines = Cosines.to(IntStream.of(others).mapToObj(vectors::get).toList());
        boolean[] known = new boolean[classes];
        IntStream.of(otherLabels).forEach(label -> known[label] = true);
        int[] held = IntStream.range(0, labels.length)
                .filter(i -> folds[i] == fold && known[labels[i]])
                .toArray();
        List<float[]> found =
                Stream.generate(() -> new float[others.length]).limit(TOGETHER).toList();
        for (int first = 0; first < held.length; first += TOGETHER) {
            int[] some = Arrays.copyOfRange(held, first, Math.min(first + TOGETHER, held.length));
            cosines.of(IntStream.of(some).mapToObj(vectors::get).toList(), found);
            for (int k = 0; k < some.length; k++) {
                scores[some[k]] = new float[classes];
                Neighbours.scores(found.get(k), otherLabels, scores[some[k]]);
            }
        }
    }

    private void score(
            Training training,
            List<SparseVector> vectors,
            int features,
            long seed,
            int[] train,
            int fold,
            float[][] scores) {
        List<SparseVector> seen = new ArrayList<>(train.length);
        boolean[] known = new boolean[classes];
        for (int i : train) {
            seen.add(vectors.get(i));
            known[labels[i]] = true;
        }
        int[] seenLabels = IntStream.of(train).map(i -> labels[i]).toArray();
        LinearHead head = training.train(seen, seenLabels, features, classes, seed);
        for (int i = 0; i < labels.length; i++) {
            if (folds[i] == fold && known[labels[i]]) {
                scores[i] = new float[classes];
                head.scores(vectors.get(i), scores[i]);
            }
        }
    }
}
