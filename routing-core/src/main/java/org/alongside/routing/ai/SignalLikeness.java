package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.alongside.routing.SignalKind;

/**
 * Knows signals by their likeness to lines that show them, where no phrase fits: misspelt, turned around, said in a way
 * that nobody listed. Likeness in words; for who asks for a person, also in the parts that words play and in which
 * words stand near which. Learns from our own examples when it is made, which takes about a second. Thread-safe.
 */
final class SignalLikeness {

    /**
     * The kinds in which it finds more than phrases do without taking more for a signal than it should; of our own
     * lines that do not show it, at most this share may be taken for it.
     */
    private static final Map<SignalKind, Double> MISTAKEN =
            Map.of(SignalKind.ASKS_FOR_PERSON, 0.022, SignalKind.LEGAL, 0.002);

    private static final long SEED = 20_261_121L;
    private static final Training BY_WORDS = new SupportVectorTraining(1.0);
    private static final Training BY_PARTS = new TellingFirst(BY_WORDS);
    /** So often the folds are dealt anew: where the line falls must not hang on a few lines. */
    private static final int DEALS = 2;

    private static final int SHOWS = 1;
    private static final float BEYOND_EXCEPTION = 0.6f;
    /** So much less likeness is needed where a phrase was found. */
    private static final float OF_PHRASE = 0.4f;

    private final SignalText look;
    private final Map<SignalKind, LinearHead> heads = new EnumMap<>(SignalKind.class);
    private final Map<SignalKind, Float> least = new EnumMap<>(SignalKind.class);

    private SignalLikeness(SignalText look) {
        this.look = look;
    }

    /** Of all our examples, against one another and against what no business is asked. */
    static SignalLikeness ofOurExamples() {
        List<SignalExample> examples = new ArrayList<>(SignalExample.besides(SignalKind.COMPLAINT));
        BackgroundLines.all().forEach(line -> examples.add(new SignalExample(null, line)));
        return of(examples);
    }

    static SignalLikeness of(List<SignalExample> examples) {
        List<String> texts = examples.stream().map(SignalExample::text).toList();
        var likeness = new SignalLikeness(new SignalText(texts));
        MISTAKEN.keySet().forEach(kind -> likeness.learn(kind, examples));
        return likeness;
    }

    private void learn(SignalKind kind, List<SignalExample> examples) {
        int[] labels = examples.stream()
                .mapToInt(example -> example.shows(kind) ? SHOWS : 0)
                .toArray();
        List<SparseVector> vectors = examples.stream()
                .map(example -> vector(kind, look.vector(example.text()), Words.of(example.text())))
                .toList();
        int features = byParts(kind) ? look.wholeSize() : look.size();
        Training training = byParts(kind) ? BY_PARTS : BY_WORDS;
        List<List<float[]>> deals = LongStream.range(SEED, SEED + DEALS)
                .mapToObj(seed ->
                        new OutOfFold(labels, 2, Integer.MAX_VALUE, seed).scores(training, vectors, features, seed))
                .toList();
        least.put(kind, least(deals, labels, MISTAKEN.get(kind)));
        heads.put(kind, training.train(vectors, labels, features, 2, SEED));
    }

    private static boolean byParts(SignalKind kind) {
        return kind == SignalKind.ASKS_FOR_PERSON;
    }

    private SparseVector vector(SignalKind kind, SparseVector ngrams, Words words) {
        return byParts(kind) ? look.whole(ngrams, words) : ngrams;
    }

    private static float least(List<List<float[]>> deals, int[] labels, double mistaken) {
        double[] others = deals.stream()
                .flatMapToDouble(scores -> IntStream.range(0, labels.length)
                        .filter(i -> labels[i] == 0 && scores.get(i).length > 0)
                        .mapToDouble(i -> margin(scores.get(i))))
                .sorted()
                .toArray();
        return (float) others[(int) ((1 - mistaken) * (others.length - 1))];
    }

    private static float margin(float[] scores) {
        return scores[SHOWS] - scores[0];
    }

    /** @param text whose words these are; not too long to be of one subject */
    Look at(String text, Words words) {
        return new Look(look.vector(text), words);
    }

    /** One text, looked at once for all that is asked about it. Not for several threads. */
    final class Look {

        private final SparseVector ngrams;
        private final Words words;
        private final Map<SignalKind, Float> beyond = new EnumMap<>(SignalKind.class);

        private Look(SparseVector ngrams, Words words) {
            this.ngrams = ngrams;
            this.words = words;
        }

        /**
         * Whether a phrase of the kind that was found in the text is borne out by how the text looks besides. Only of
         * who asks for a person enough lines are known to tell.
         */
        boolean supports(SignalKind kind) {
            return !byParts(kind) || beyond(kind) > -OF_PHRASE;
        }

        /**
         * The kinds that the text resembles.
         *
         * @param excepted whether a kind's phrases have an exception in it; it must resemble more then, for what
         *     somebody wrote an exception about seems like the signal
         */
        List<SignalKind> seen(Predicate<SignalKind> excepted) {
            return heads.keySet().stream()
                    .filter(kind -> beyond(kind) > 0)
                    .filter(kind -> beyond(kind) > BEYOND_EXCEPTION || !excepted.test(kind))
                    .filter(kind -> !byParts(kind) || look.tell(words))
                    .toList();
        }

        /** How much more than necessary. */
        private float beyond(SignalKind kind) {
            return beyond.computeIfAbsent(kind, k -> margin(k, vector(k, ngrams, words)) - least.get(k));
        }
    }

    private float margin(SignalKind kind, SparseVector vector) {
        float[] scores = new float[2];
        heads.get(kind).scores(vector, scores);
        return margin(scores);
    }
}
