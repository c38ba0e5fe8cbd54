package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.routing.SignalKind;

/**
 * Knows signals by their likeness to lines that show them, where no phrase fits: misspelt, turned around, said in a way
 * that nobody listed. Learns from our own examples when it is made, which takes well under a second. Thread-safe.
 */
final class SignalLikeness {

    /** The kinds in which it finds more than phrases do without taking more for a signal than it should. */
    private static final Set<SignalKind> LEARNT = EnumSet.of(SignalKind.ASKS_FOR_PERSON, SignalKind.LEGAL);

    private static final long SEED = 20_261_121L;
    private static final Training TRAINING = new SupportVectorTraining(1.0);
    private static final int SHOWS = 1;
    /** Of our own lines that do not show a signal, at most this share may be taken for it. */
    private static final double MISTAKEN = 0.002;

    private final Lexicon lexicon;
    private final Map<SignalKind, LinearHead> heads = new EnumMap<>(SignalKind.class);
    private final Map<SignalKind, Float> least = new EnumMap<>(SignalKind.class);

    private SignalLikeness(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Of all our examples, against one another and against what no business is asked. */
    static SignalLikeness ofOurExamples() {
        List<SignalExample> examples = new ArrayList<>(SignalExample.all());
        BackgroundLines.all().forEach(line -> examples.add(new SignalExample(null, line)));
        return of(examples);
    }

    static SignalLikeness of(List<SignalExample> examples) {
        List<String> texts = examples.stream().map(SignalExample::text).toList();
        var likeness = new SignalLikeness(Lexicon.of(texts));
        List<SparseVector> vectors =
                texts.stream().map(likeness.lexicon::vector).toList();
        for (SignalKind kind : SignalKind.values()) {
            if (LEARNT.contains(kind)) {
                likeness.learn(kind, examples, vectors);
            }
        }
        return likeness;
    }

    private void learn(SignalKind kind, List<SignalExample> examples, List<SparseVector> vectors) {
        int[] labels = examples.stream()
                .mapToInt(example -> example.shows(kind) ? SHOWS : 0)
                .toArray();
        List<float[]> scores = new OutOfFold(labels, 2, SEED).scores(TRAINING, vectors, lexicon.size(), SEED);
        List<Float> mistaken = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == 0 && scores.get(i).length > 0) {
                mistaken.add(margin(scores.get(i)));
            }
        }
        float[] sorted = new float[mistaken.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = mistaken.get(i);
        }
        Arrays.sort(sorted);
        least.put(kind, sorted[(int) ((1 - MISTAKEN) * (sorted.length - 1))]);
        heads.put(kind, TRAINING.train(vectors, labels, lexicon.size(), 2, SEED));
    }

    private static float margin(float[] scores) {
        return scores[SHOWS] - scores[0];
    }

    /** The kinds that the text resembles. */
    List<SignalKind> seen(String text) {
        SparseVector vector = lexicon.vector(text);
        float[] scores = new float[2];
        List<SignalKind> seen = new ArrayList<>();
        heads.forEach((kind, head) -> {
            head.scores(vector, scores);
            if (margin(scores) > least.get(kind)) {
                seen.add(kind);
            }
        });
        return seen;
    }
}
