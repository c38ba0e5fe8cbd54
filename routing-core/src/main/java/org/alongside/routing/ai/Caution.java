package org.alongside.routing.ai;

/**
 * How far words are trusted. They say surely what a message shares with the examples, and nothing of what it does not:
 * "change my booking" is to them nearly "change my password". So where they speak alone, or lead, their guesses are
 * taken for less sure than the examples held out would have it, and a guess counts only if it and the words' being the
 * tenant's are, together, beyond doubt.
 */
enum Caution {
    /** No sentence vectors. */
    ALONE(1.5),
    /** The sentence model is heard too, but knows the language badly. */
    LEANING(1.2);

    /** Sum of the logarithms of odds: 3 is both at about four fifths, or one at a half and the other at .95. */
    private static final double BEYOND_DOUBT = 3;

    private static final double SUREST = 6;
    private static final double SMALLEST = 1e-9;

    private final double temperature;

    Caution(double temperature) {
        this.temperature = temperature;
    }

    /** The probabilities, nearer to each other; in place. */
    float[] with(float[] probabilities) {
        for (int c = 0; c < probabilities.length; c++) {
            probabilities[c] = (float) Math.log(Math.max(probabilities[c], SMALLEST));
        }
        Probability.softmax(probabilities, temperature);
        return probabilities;
    }

    static boolean isDoubtful(Guess best, double ownness) {
        return odds(best.probability()) + odds(ownness) < BEYOND_DOUBT;
    }

    private static double odds(double probability) {
        double odds = Math.log(Math.max(probability, SMALLEST) / Math.max(1 - probability, SMALLEST));
        return Math.max(-SUREST, Math.min(SUREST, odds));
    }
}
