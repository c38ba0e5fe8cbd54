package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.List;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Progress;
import org.jspecify.annotations.Nullable;

/**
 * From examples to a model: three experts, from examples held out the weight and the temperature of their voices, and
 * perhaps two more experts for what these leave unclear.
 */
final class IntentTraining {

    private static final int MANY = 3_000;
    /** Of so many examples held out, temperatures and weights are as good as of all. */
    static final int ENOUGH = 2_500;

    private static final Training WORDS = new SupportVectorTraining(1);
    private static final Training MEANING = new MeaningTraining(4, 15, 0.02f);
    private static final Training MEANING_OF_MANY = new MeaningTraining(3, 20, 0.01f);

    private final List<String> texts;
    private final List<String> intents;
    private final int[] labels;
    private final long seed;
    private final OutOfFold outOfFold;

    IntentTraining(List<Example> examples, long seed) {
        this(examples, ENOUGH, seed);
    }

    private IntentTraining(List<Example> examples, int heldOut, long seed) {
        texts = examples.stream().map(Example::text).toList();
        intents = examples.stream().map(Example::intentKey).distinct().sorted().toList();
        if (intents.size() < 2) {
            throw new IllegalArgumentException("Two intents at least, not " + intents.size());
        }
        labels = examples.stream().mapToInt(e -> intents.indexOf(e.intentKey())).toArray();
        outOfFold = new OutOfFold(labels, intents.size(), heldOut, seed);
        this.seed = seed;
    }

    /** That holds out every example once, however many there are. */
    static IntentTraining watchingAll(List<Example> examples, long seed) {
        return new IntentTraining(examples, Integer.MAX_VALUE, seed);
    }

    Trained train(Embeddings embeddings, Progress progress) {
        return train(embeddings, embeddings.deeper(), progress);
    }

    /** @param deeper absent ones give a model that never takes a second look */
    Trained train(Embeddings embeddings, Embeddings deeper, Progress progress) {
        Lexicon lexicon = Lexicon.of(texts);
        List<SparseVector> vectors = texts.stream().map(lexicon::vector).toList();
        LinearHead words = WORDS.train(vectors, labels, lexicon.size(), intents.size(), seed);
        progress.at(0.2);
        List<float[]> wordScores = outOfFold.scores(WORDS, vectors, lexicon.size(), seed);
        progress.at(0.4);
        Background background = Background.against(texts, BackgroundLines.all(), seed);
        progress.at(0.5);
        List<float[]> dense = vectors(embeddings);
        if (dense.isEmpty()) {
            Mixture mixture = Mixture.of(List.of(wordScores), labels);
            var model = new IntentModel(intents, lexicon, words, mixture, background, null, null);
            return new Trained(model, heldOut(mixture, List.of(wordScores)));
        }
        progress.at(0.7);
        List<List<float[]>> experts = new ArrayList<>(List.of(wordScores));
        experts.addAll(scores(dense));
        progress.at(0.8);
        Mixture mixture = Mixture.of(experts, labels);
        Meaning meaning = meaning(dense, embeddings.model());
        List<float[]> heldOut = heldOut(mixture, experts);
        progress.at(0.9);
        SecondLook secondLook = secondLook(mixture, experts, heldOut, deeper);
        return new Trained(new IntentModel(intents, lexicon, words, mixture, background, meaning, secondLook), heldOut);
    }

    /** All or none: a server that fails once more often fails again. */
    private List<float[]> vectors(Embeddings embeddings) {
        List<float[]> all = new ArrayList<>();
        for (String text : embeddings.present() ? texts : List.<String>of()) {
            float[] vector = embeddings.embed(text);
            if (vector.length == 0) {
                return List.of();
            }
            all.add(vector);
        }
        return all;
    }

    /** Of the two experts that go by vectors. */
    private List<List<float[]>> scores(List<float[]> dense) {
        return List.of(
                outOfFold.scores(meaningTraining(), sparse(dense), dense.get(0).length, seed),
                outOfFold.neighbourScores(dense));
    }

    /**
     * Where the sentence model knows the language, and examples are few: with many the second model says hardly more,
     * and its vectors of them all take long. The experts' scores are added to those before.
     */
    private @Nullable SecondLook secondLook(
            Mixture mixture, List<List<float[]>> experts, List<float[]> heldOut, Embeddings deeper) {
        if (labels.length > MANY || mixture.leansOnWords() || !deeper.present()) {
            return null;
        }
        List<float[]> dense = deeper.embedAll(texts);
        if (dense.isEmpty()) {
            return null;
        }
        experts.addAll(scores(dense));
        return new SecondLook(
                SecondLook.unclear(heldOut), mixture.with(experts, labels), meaning(dense, deeper.model()));
    }

    private List<float[]> heldOut(Mixture mixture, List<List<float[]>> experts) {
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            int example = i;
            float[][] scores =
                    experts.stream().map(expert -> expert.get(example).clone()).toArray(float[][]::new);
            all.add(scores[0].length == 0 ? scores[0] : mixture.probabilities(scores));
        }
        return all;
    }

    private Meaning meaning(List<float[]> dense, String model) {
        int features = dense.get(0).length;
        LinearHead head = meaningTraining().train(sparse(dense), labels, features, intents.size(), seed);
        return new Meaning(model, head, Neighbours.of(dense, labels));
    }

    private Training meaningTraining() {
        return labels.length > MANY ? MEANING_OF_MANY : MEANING;
    }

    private static List<SparseVector> sparse(List<float[]> dense) {
        return dense.stream().map(SparseVector::of).toList();
    }
}
