package org.alongside.routing.ai;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the tenant's subjects from everything else by words alone: the tenant's examples against lines that no business
 * is asked about (weather, music, recipes...). Used where there are no sentence vectors.
 */
final class Background {

    private static final Training TRAINING = new LogisticTraining(0.1f, 15);
    private static final double STRANGERS_AMONG_OWN = 0.05;
    private static final double DOUBTFUL = 0.8;
    private static final int OWN = 1;

    private final Lexicon lexicon;
    private final LinearHead head;
    private final double least;

    private Background(Lexicon lexicon, LinearHead head, double least) {
        this.lexicon = lexicon;
        this.head = head;
        this.least = least;
    }

    static Background against(List<String> own, List<String> others, long seed) {
        List<String> all = new ArrayList<>(own);
        all.addAll(others);
        int[] labels = new int[all.size()];
        java.util.Arrays.fill(labels, 0, own.size(), OWN);
        Lexicon lexicon = Lexicon.of(all);
        List<SparseVector> vectors = all.stream().map(lexicon::vector).toList();
        List<float[]> scores =
                new OutOfFold(labels, 2, IntentTraining.ENOUGH, seed).scores(TRAINING, vectors, lexicon.size(), seed);
        double[] ownness = scores.subList(0, own.size()).stream()
                .filter(held -> held.length > 0)
                .mapToDouble(Background::ownness)
                .toArray();
        LinearHead head = TRAINING.train(vectors, labels, lexicon.size(), 2, seed);
        return new Background(lexicon, head, Neighbours.quantile(ownness, STRANGERS_AMONG_OWN));
    }

    private static double ownness(float[] scores) {
        return 1 / (1 + Math.exp(scores[0] - scores[OWN]));
    }

    double ownness(String text) {
        float[] scores = new float[2];
        head.scores(lexicon.vector(text), scores);
        return ownness(scores);
    }

    boolean isStrange(double ownness) {
        return ownness < least;
    }

    /** So strange that no likeness of meaning makes up for it. */
    boolean isForeign(double ownness) {
        return ownness < least / 2;
    }

    /** Not strange by itself, but enough to confirm a suspicion. */
    boolean isDoubtful(double ownness) {
        return ownness < DOUBTFUL;
    }

    void write(DataOutput out) throws IOException {
        lexicon.write(out);
        head.write(out);
        out.writeDouble(least);
    }

    static Background read(DataInput in) throws IOException {
        return new Background(Lexicon.read(in), LinearHead.read(in), in.readDouble());
    }
}
