package org.alongside.routing.ai;

/** From scores to probabilities. */
final class Probability {

    private static final float SMALLEST = 1e-12f;

    private Probability() {}

    /** In place; a higher temperature makes the probabilities more alike. */
    static void softmax(float[] scores, double temperature) {
        float best = Float.NEGATIVE_INFINITY;
        for (float s : scores) {
            best = Math.max(best, s);
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            double e = Math.exp((scores[c] - best) / temperature);
            scores[c] = (float) e;
            sum += e;
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= (float) sum;
        }
    }

    static void logSoftmax(float[] scores, double temperature) {
        softmax(scores, temperature);
        for (int c = 0; c < scores.length; c++) {
            scores[c] = (float) Math.log(Math.max(scores[c], SMALLEST));
        }
    }
}
