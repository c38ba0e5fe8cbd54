package org.alongside.routing;

import java.util.List;

/**
 * What is to be said about the examples of a draft before customers try it. Each example was put to a model that had
 * not seen it (cross-validation), so the figures are what the next message may expect.
 *
 * @param asked how many examples were put; those of intents with a single example cannot be
 * @param right how many of them were recognised
 * @param calibrationError how far stated probability and share of right guesses lie apart, 0..1
 * @param intents one for each intent of the draft, in its order
 * @param confusions pairs that were mistaken, most often first
 * @param misread examples that were taken for another intent, most confidently first
 * @param contradictions same or nearly same examples in different intents, most alike first
 * @param duplicates same or nearly same examples within an intent, most alike first
 */
public record Diagnosis(
        int asked,
        int right,
        double calibrationError,
        List<Score> intents,
        List<Confusion> confusions,
        List<Misread> misread,
        List<Resemblance> contradictions,
        List<Resemblance> duplicates) {

    public static final Diagnosis NOTHING =
            new Diagnosis(0, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of());

    public Diagnosis {
        intents = List.copyOf(intents);
        confusions = List.copyOf(confusions);
        misread = List.copyOf(misread);
        contradictions = List.copyOf(contradictions);
        duplicates = List.copyOf(duplicates);
    }

    /** Share recognised, 0..1; 0 when none was asked. */
    public double accuracy() {
        return share(right, asked);
    }

    /** A cell of the confusion matrix: examples of one intent that were taken for another (or for itself). */
    public int taken(String meant, String guessed) {
        if (meant.equals(guessed)) {
            return intents.stream()
                    .filter(score -> score.intent().equals(meant))
                    .mapToInt(Score::right)
                    .sum();
        }
        return confusions.stream()
                .filter(c -> c.meant().equals(meant) && c.guessed().equals(guessed))
                .mapToInt(Confusion::count)
                .sum();
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }

    /**
     * How well an intent is recognised.
     *
     * @param examples written for it; names and descriptions are not counted
     * @param asked of them
     * @param right of those asked
     * @param guessed how many examples, of whatever intent, were taken for this one
     */
    public record Score(String intent, int examples, int asked, int right, int guessed, Supply supply) {

        /** Share of its examples that were recognised, 0..1; 0 when none was asked. */
        public double recall() {
            return share(right, asked);
        }

        /** Share of those taken for it that were meant, 0..1; 0 when none was taken for it. */
        public double precision() {
            return share(right, guessed);
        }
    }

    /** Whether an intent has examples enough: below 5 it is guesswork, from 10 on it is good. */
    public enum Supply {
        TOO_FEW,
        FEW,
        ENOUGH;

        public static Supply of(int examples) {
            return examples < 5 ? TOO_FEW : examples < 10 ? FEW : ENOUGH;
        }
    }

    public record Confusion(String meant, String guessed, int count) {}

    /** @param probability given to the wrong guess, 0..1 */
    public record Misread(String text, String meant, String guessed, double probability) {}

    /** @param similarity 0..1; 1 for the same words but for capitals, accents and punctuation */
    public record Resemblance(String text, String intent, String otherText, String otherIntent, double similarity) {}
}
