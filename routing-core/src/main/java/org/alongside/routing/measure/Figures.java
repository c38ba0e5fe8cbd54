package org.alongside.routing.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.routing.ai.Example;
import org.alongside.routing.ai.Guesses;

/** Figures that say how good guesses are. */
final class Figures {

    private static final int BINS = 15;

    private Figures() {}

    static double accuracy(List<Example> asked, List<Guesses> answers) {
        int right = 0;
        for (int i = 0; i < asked.size(); i++) {
            right += answers.get(i).best().intentKey().equals(asked.get(i).intentKey()) ? 1 : 0;
        }
        return (double) right / asked.size();
    }

    /** Expected calibration error: how far stated probability and share of right answers lie apart, over 15 bins. */
    static double calibrationError(List<Example> asked, List<Guesses> answers) {
        double[] gap = new double[BINS];
        for (int i = 0; i < asked.size(); i++) {
            double p = answers.get(i).best().probability();
            boolean right =
                    answers.get(i).best().intentKey().equals(asked.get(i).intentKey());
            gap[Math.min(BINS - 1, (int) (p * BINS))] += (right ? 1 : 0) - p;
        }
        return Arrays.stream(gap).map(Math::abs).sum() / asked.size();
    }

    /**
     * Matthews correlation coefficient over many classes (Gorodkin 2004), where what is below the threshold is guessed
     * to be about nothing.
     */
    static double correlation(List<Example> asked, List<Guesses> answers, double threshold, String nothing) {
        Map<String, Integer> meant = new HashMap<>();
        Map<String, Integer> guessed = new HashMap<>();
        double right = 0;
        for (int i = 0; i < asked.size(); i++) {
            Guesses answer = answers.get(i);
            String guess =
                    answer.inScope() < threshold ? nothing : answer.best().intentKey();
            meant.merge(asked.get(i).intentKey(), 1, Integer::sum);
            guessed.merge(guess, 1, Integer::sum);
            right += guess.equals(asked.get(i).intentKey()) ? 1 : 0;
        }
        double all = (double) asked.size() * asked.size();
        double spread = Math.sqrt((all - product(guessed, guessed)) * (all - product(meant, meant)));
        return spread == 0 ? 0 : (right * asked.size() - product(meant, guessed)) / spread;
    }

    private static double product(Map<String, Integer> one, Map<String, Integer> other) {
        return one.entrySet().stream()
                .mapToDouble(e -> (double) e.getValue() * other.getOrDefault(e.getKey(), 0))
                .sum();
    }

    /** Probability that one of the first scores higher than one of the second. */
    static double ranking(double[] higher, double[] lower) {
        double[] sorted = lower.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double h : higher) {
            sum += below(sorted, h) + 0.5 * (below(sorted, Math.nextUp(h)) - below(sorted, h));
        }
        return sum / higher.length / lower.length;
    }

    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
