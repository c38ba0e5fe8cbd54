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
            Map.of(SignalKind.ASKS_FOR_PERSON, 0.006, SignalKind.LEGAL, 0.002);

    private static final long SEED = 20_261_121L;
    private static final Training TRAINING = new SupportVectorTraining(1.0);
    private static final int SHOWS = 1;
    private static final float BEYOND_EXCEPTION = 1.2f;

    private final SignalText look;
    private final Map<SignalKind, LinearHead> heads = new EnumMap<>(SignalKind.class);
    private final Map<SignalKind, Float> least = new EnumMap<>(SignalKind.class);

    private SignalLikeness(SignalText look) {
        this.look = look;
    }

    /**
     * Of our examples, against one another and against what no business is asked. Complaints are left out: who
     * complains often half asks for a person too, and would be learnt as one who does not.
     */
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

    /**
     * The kinds that the text resembles.
     *
     * @param excepted whether a kind's phrases have an exception in it; it must resemble more then, for what somebody
     *     wrote an exception about seems like the signal
     */
    List<SignalKind> seen(String text, Words words, Predicate<SignalKind> excepted) {
        SparseVector ngrams = look.vector(text);
        float[] scores = new float[2];
        List<SignalKind> seen = new ArrayList<>();
        heads.forEach((kind, head) -> {
            head.scores(vector(kind, ngrams, words), scores);
            if (margin(scores) > least.get(kind) + (excepted.test(kind) ? BEYOND_EXCEPTION : 0)) {
                seen.add(kind);
            }
        });
        return seen;
    }
}
