package org.alongside.routing.ai;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.alongside.knowledge.Embeddings;
import org.jspecify.annotations.Nullable;

/**
 * What a slower sentence model adds where the others leave a doubt: two more experts, and how all five are heard
 * together. Doubt is where the best guess is less probable than those of seven in ten of the examples held out, and
 * than four fifths in any case, so most messages never cost its time, and those of a business whose subjects are clear
 * hardly ever.
 *
 * @param unclear the probability below which a guess is in doubt
 */
record SecondLook(double unclear, Mixture mixture, Meaning meaning) {

    private static final double IN_DOUBT = 0.3;
    private static final double CLEAR = 0.8;

    /** @param guesses of the examples held out, by the experts before; empty ones are passed over */
    static double unclear(List<float[]> guesses) {
        double[] best = guesses.stream()
                .filter(guess -> guess.length > 0)
                .mapToDouble(SecondLook::best)
                .toArray();
        return best.length == 0 ? 0 : Math.min(CLEAR, Neighbours.quantile(best, IN_DOUBT));
    }

    static boolean isInDoubt(float[] probabilities, double unclear) {
        return best(probabilities) < unclear;
    }

    private static double best(float[] probabilities) {
        double best = 0;
        for (float p : probabilities) {
            best = Math.max(best, p);
        }
        return best;
    }

    boolean isWanted(float[] probabilities) {
        return isInDoubt(probabilities, unclear);
    }

    /**
     * @param deeper those that the model was trained with, or others, which are not asked
     * @param scores of the experts before, which are lost
     * @return null if the deeper embeddings cannot be asked
     */
    float @Nullable [] probabilities(String text, Embeddings deeper, float[]... scores) {
        float[] vector = deeper.model().equals(meaning.model()) ? deeper.embed(text) : new float[0];
        if (vector.length != meaning.head().features()) {
            return null;
        }
        int classes = scores[0].length;
        float[] cosines = meaning.neighbours().cosines(vector);
        float[][] all = Arrays.copyOf(scores, scores.length + 2);
        all[scores.length] = meaning.scores(vector, classes);
        all[scores.length + 1] = meaning.neighbourScores(cosines, classes);
        return mixture.probabilities(all);
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(unclear);
        mixture.write(out);
        meaning.write(out);
    }

    static SecondLook read(DataInput in) throws IOException {
        return new SecondLook(in.readDouble(), Mixture.read(in), Meaning.read(in));
    }
}
