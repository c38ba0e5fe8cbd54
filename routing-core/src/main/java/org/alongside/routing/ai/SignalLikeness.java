package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.alongside.routing.SignalKind;

/**
 * Knows signals by their likeness to lines that show them, where no phrase fits: misspelt, turned around, said in a way
 * that nobody listed. Likeness in words; for who asks for a person, also in the parts that the words play. Learns from
 * our own examples when it is made, which takes well under a second. Thread-safe.
 */
final class SignalLikeness {

    /**
     * The kinds in which it finds more than phrases do without taking more for a signal than it should; of our own
     * lines that do not show it, at most this share may be taken for it.
     */
    private static final Map<SignalKind, Double> MISTAKEN =
            Map.of(SignalKind.ASKS_FOR_PERSON, 0.009, SignalKind.LEGAL, 0.002);

    private static final long SEED = 20_261_121L;
    private static final Training TRAINING = new SupportVectorTraining(1.0);
    private static final int SHOWS = 1;
    private static final float BEYOND_EXCEPTION = 1.2f;
    /** A message so far from the kind has no sentence that is near it. */
    private static final float OUT_OF_REACH = 2.5f;
    /** So much less likeness is needed where a phrase was found. */
    private static final float OF_PHRASE = 2f;

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
        List<float[]> scores =
                new OutOfFold(labels, 2, Integer.MAX_VALUE, SEED).scores(TRAINING, vectors, features, SEED);
        least.put(kind, least(scores, labels, MISTAKEN.get(kind)));
        heads.put(kind, TRAINING.train(vectors, labels, features, 2, SEED));
    }

    private static boolean byParts(SignalKind kind) {
        return kind == SignalKind.ASKS_FOR_PERSON;
    }

    private SparseVector vector(SignalKind kind, SparseVector ngrams, Words words) {
        return byParts(kind) ? look.whole(ngrams, words) : ngrams;
    }

    private static float least(List<float[]> scores, int[] labels, double mistaken) {
        List<Float> others = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == 0 && scores.get(i).length > 0) {
                others.add(margin(scores.get(i)));
            }
        }
        float[] sorted = new float[others.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = others.get(i);
        }
        Arrays.sort(sorted);
        return sorted[(int) ((1 - mistaken) * (sorted.length - 1))];
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
                    .toList();
        }

        /** How much more than necessary. */
        private float beyond(SignalKind kind) {
            return beyond.computeIfAbsent(kind, k -> margin(k, ngrams, words) - least.get(k));
        }
    }

    /** Of the whole, or of a sentence of it that looks more like the kind; n-grams are those of the whole. */
    private float margin(SignalKind kind, SparseVector ngrams, Words words) {
        SparseVector whole = vector(kind, ngrams, words);
        float most = margin(kind, whole);
        float missing = least.get(kind) - most;
        if (byParts(kind) && whole.size() > ngrams.size() && missing > -BEYOND_EXCEPTION && missing < OUT_OF_REACH) {
            for (String sentence : words.sentences()) {
                SparseVector one = vector(kind, look.vector(sentence), Words.of(sentence));
                most = Math.max(most, margin(kind, one));
            }
        }
        return most;
    }

    private float margin(SignalKind kind, SparseVector vector) {
        float[] scores = new float[2];
        heads.get(kind).scores(vector, scores);
        return margin(scores);
    }
}
