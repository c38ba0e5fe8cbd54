package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.List;

/**
 * A model, and what its like said about the examples that were held out of their training.
 *
 * @param heldOut probabilities by example, in the order of the model's intents; empty where an intent had no other
 *     example to learn from
 */
record Trained(IntentModel model, List<float[]> heldOut) {

    /** The guess about one example, unless it could not be held out. */
    List<Guess> guess(int example) {
        float[] probabilities = heldOut.get(example);
        List<Guess> guess = new ArrayList<>();
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        if (probabilities.length > 0) {
            guess.add(new Guess(model.intents().get(best), probabilities[best]));
        }
        return guess;
    }
}
