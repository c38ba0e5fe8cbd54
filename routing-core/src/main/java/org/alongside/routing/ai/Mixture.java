package org.alongside.routing.ai;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How the word expert and the meaning expert are heard together: their log-probabilities, weighed, then one temperature
 * for the sum. In a language that the sentence model knows badly the weight moves to the words by itself.
 */
record Mixture(double wordTemperature, double meaningTemperature, double wordWeight, double temperature) {

    static Mixture ofWords(List<float[]> words, int[] labels) {
        return new Mixture(Calibration.temperature(words, labels), 1, 1, 1);
    }

    static Mixture of(List<float[]> words, List<float[]> meanings, int[] labels) {
        double wordTemperature = Calibration.temperature(words, labels);
        double meaningTemperature = Calibration.temperature(meanings, labels);
        List<float[]> wordLogs = Calibration.logProbabilities(words, wordTemperature);
        List<float[]> meaningLogs = Calibration.logProbabilities(meanings, meaningTemperature);
        Mixture best = new Mixture(wordTemperature, meaningTemperature, 1, 1);
        double least = Double.MAX_VALUE;
        for (int tenth = 0; tenth <= 10; tenth++) {
            List<float[]> mixed = mix(wordLogs, meaningLogs, tenth / 10.0);
            double temperature = Calibration.temperature(mixed, labels);
            double surprise = Calibration.surprise(mixed, labels, temperature);
            if (surprise < least) {
                least = surprise;
                best = new Mixture(wordTemperature, meaningTemperature, tenth / 10.0, temperature);
            }
        }
        return best;
    }

    private static List<float[]> mix(List<float[]> words, List<float[]> meanings, double weight) {
        List<float[]> mixed = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            mixed.add(mix(words.get(i).clone(), meanings.get(i), weight));
        }
        return mixed;
    }

    private static float[] mix(float[] words, float[] meanings, double weight) {
        for (int c = 0; c < words.length; c++) {
            words[c] = (float) (weight * words[c] + (1 - weight) * meanings[c]);
        }
        return words;
    }

    /** Turns the word expert's scores into probabilities, in place. */
    float[] probabilities(float[] words) {
        Probability.softmax(words, wordTemperature);
        return words;
    }

    /** The same with both experts. */
    float[] probabilities(float[] words, float[] meanings) {
        Probability.logSoftmax(words, wordTemperature);
        Probability.logSoftmax(meanings, meaningTemperature);
        Probability.softmax(mix(words, meanings, wordWeight), temperature);
        return words;
    }

    /**
     * Whether the sentence model knows the tenant's language so badly that it must not say either what is foreign to
     * the tenant.
     */
    boolean leansOnWords() {
        return wordWeight >= 0.5;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(wordTemperature);
        out.writeDouble(meaningTemperature);
        out.writeDouble(wordWeight);
        out.writeDouble(temperature);
    }

    static Mixture read(DataInput in) throws IOException {
        return new Mixture(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
