package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the temperature at which scores, read as probabilities, surprise least. */
final class Calibration {

    private static final double COLDEST = Math.log(0.01);
    private static final double HOTTEST = Math.log(20);
    private static final double RATIO = (Math.sqrt(5) - 1) / 2;
    private static final int STEPS = 25;
    private static final int ENOUGH = 2_000;
    private static final float SURPRISE_AT_MOST = (float) Math.log(1e-6);

    private Calibration() {}

    /**
     * Golden section search; the loss has one valley in the logarithm of the temperature. Each step asks about one new
     * place, for the other is one of the step before. A few thousand examples are enough.
     */
    static double temperature(List<float[]> scores, int[] labels) {
        int[] some = some(scores);
        double low = COLDEST;
        double high = HOTTEST;
        double left = high - RATIO * (high - low);
        double right = low + RATIO * (high - low);
        double atLeft = surprise(scores, labels, some, Math.exp(left));
        double atRight = surprise(scores, labels, some, Math.exp(right));
        for (int i = 0; i < STEPS; i++) {
            if (atLeft < atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - RATIO * (high - low);
                atLeft = surprise(scores, labels, some, Math.exp(left));
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + RATIO * (high - low);
                atRight = surprise(scores, labels, some, Math.exp(right));
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** Enough of those that have scores. */
    private static int[] some(List<float[]> scores) {
        int[] all = IntStream.range(0, scores.size())
                .filter(i -> scores.get(i).length > 0)
                .toArray();
        int step = Math.max(1, all.length / ENOUGH);
        return IntStream.range(0, (all.length + step - 1) / step)
                .map(k -> all[k * step])
                .toArray();
    }

    /** Mean negative logarithm of the probability given to the right class. */
    static double surprise(List<float[]> scores, int[] labels, double temperature) {
        return surprise(scores, labels, some(scores), temperature);
    }

    private static double surprise(List<float[]> scores, int[] labels, int[] some, double temperature) {
        double sum = 0;
        for (int i : some) {
            sum -= Math.max(logProbability(scores.get(i), labels[i], temperature), SURPRISE_AT_MOST);
        }
        return sum / Math.max(some.length, 1);
    }

    private static double logProbability(float[] scores, int label, double temperature) {
        double best = Double.NEGATIVE_INFINITY;
        for (float s : scores) {
            best = Math.max(best, s);
        }
        double sum = 0;
        for (float s : scores) {
            sum += Math.exp((s - best) / temperature);
        }
        return (scores[label] - best) / temperature - Math.log(sum);
    }

    static List<float[]> logProbabilities(List<float[]> scores, double temperature) {
        List<float[]> logs = new ArrayList<>(scores.size());
        for (float[] s : scores) {
            float[] log = s.clone();
            if (log.length > 0) {
                Probability.logSoftmax(log, temperature);
            }
            logs.add(log);
        }
        return logs;
    }
}
