package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.List;

/** Finds the temperature at which scores, read as probabilities, surprise least. */
final class Calibration {

    private static final double COLDEST = Math.log(0.01);
    private static final double HOTTEST = Math.log(20);
    private static final int ENOUGH = 2_000;
    private static final float SURPRISE_AT_MOST = (float) Math.log(1e-6);

    private Calibration() {}

    /**
     * Golden section search; the loss has one valley in the logarithm of the temperature. A few thousand are enough.
     */
    static double temperature(List<float[]> scores, int[] labels) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = COLDEST;
        double high = HOTTEST;
        for (int i = 0; i < 25; i++) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            if (surprise(scores, labels, Math.exp(left)) < surprise(scores, labels, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** Mean negative logarithm of the probability given to the right class. */
    static double surprise(List<float[]> scores, int[] labels, double temperature) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < labels.length; i += Math.max(1, labels.length / ENOUGH)) {
            if (scores.get(i).length > 0) {
                sum -= Math.max(logProbability(scores.get(i), labels[i], temperature), SURPRISE_AT_MOST);
                count++;
            }
        }
        return sum / Math.max(count, 1);
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
