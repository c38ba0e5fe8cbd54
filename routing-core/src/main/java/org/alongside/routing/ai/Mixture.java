package org.alongside.routing.ai;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * How several experts are heard together: each one's scores at a temperature of its own, as log-probabilities, weighed
 * and summed. Both are learnt from examples held out, so in a language that the sentence model knows badly the weight
 * moves to the words by itself. The first expert is the one that goes by words.
 */
record Mixture(double[] temperatures, double[] weights) {

    /** Where there is much English the words come to a fifth or so. */
    private static final double STRONG = 0.35;

    /** @param experts by expert and example; the scores of examples that could not be held out are empty */
    static Mixture of(List<List<float[]>> experts, int[] labels) {
        return of(experts, new double[0], labels);
    }

    /** With further experts behind those that it was made of. */
    Mixture with(List<List<float[]>> experts, int[] labels) {
        return of(experts, temperatures, labels);
    }

    private static Mixture of(List<List<float[]>> experts, double[] known, int[] labels) {
        double[] temperatures = Arrays.copyOf(known, experts.size());
        for (int k = known.length; k < temperatures.length; k++) {
            temperatures[k] = Calibration.temperature(experts.get(k), labels);
        }
        if (experts.size() == 1) {
            return new Mixture(temperatures, new double[] {1});
        }
        float[][][] logs = new float[experts.size()][][];
        for (int k = 0; k < logs.length; k++) {
            logs[k] = Calibration.logProbabilities(experts.get(k), temperatures[k])
                    .toArray(float[][]::new);
        }
        return new Mixture(temperatures, Pooling.weights(logs, labels));
    }

    /** Probabilities out of the experts' scores, which are lost; in the first one's array. */
    float[] probabilities(float[]... scores) {
        float[] sum = scores[0];
        for (int k = 0; k < scores.length; k++) {
            Probability.logSoftmax(scores[k], temperatures[k]);
            for (int c = 0; c < sum.length; c++) {
                sum[c] = (float) (weights[k] * scores[k][c] + (k == 0 ? 0 : sum[c]));
            }
        }
        Probability.softmax(sum, 1);
        return sum;
    }

    /** The first expert alone, for when the others cannot be asked. */
    float[] ofWords(float[] scores) {
        Probability.softmax(scores, temperatures[0]);
        return scores;
    }

    /** How much the words count among all, 0..1. */
    double wordShare() {
        double all = Arrays.stream(weights).sum();
        return all == 0 ? 1 : weights[0] / all;
    }

    /**
     * Whether the sentence model knows the tenant's language so badly that it must not say either what is foreign to
     * the tenant.
     */
    boolean leansOnWords() {
        return wordShare() >= STRONG;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(weights.length);
        for (int k = 0; k < weights.length; k++) {
            out.writeDouble(temperatures[k]);
            out.writeDouble(weights[k]);
        }
    }

    static Mixture read(DataInput in) throws IOException {
        int count = in.readInt();
        var read = new Mixture(new double[count], new double[count]);
        for (int k = 0; k < count; k++) {
            read.temperatures[k] = in.readDouble();
            read.weights[k] = in.readDouble();
        }
        return read;
    }
}
