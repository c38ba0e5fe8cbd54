package org.alongside.routing.ai;

import java.util.List;
import org.alongside.knowledge.Embeddings;

/** From examples to a model: two experts, and from examples held out the weight and the temperature of their voices. */
final class IntentTraining {

    private static final int MANY = 3_000;
    private static final Training WORDS = new SupportVectorTraining(1);
    private static final Training MEANING = new MeaningTraining(2, 30, 0.01f);
    private static final Training MEANING_OF_MANY = new MeaningTraining(3, 20, 0.01f);

    private final List<String> texts;
    private final List<String> intents;
    private final int[] labels;
    private final long seed;
    private final OutOfFold outOfFold;

    IntentTraining(List<Example> examples, long seed) {
        texts = examples.stream().map(Example::text).toList();
        intents = examples.stream().map(Example::intentKey).distinct().sorted().toList();
        if (intents.size() < 2) {
            throw new IllegalArgumentException("Two intents at least, not " + intents.size());
        }
        labels = examples.stream().mapToInt(e -> intents.indexOf(e.intentKey())).toArray();
        outOfFold = new OutOfFold(labels, intents.size(), seed);
        this.seed = seed;
    }

    IntentModel train(Embeddings embeddings) {
        Lexicon lexicon = Lexicon.of(texts);
        List<SparseVector> vectors = texts.stream().map(lexicon::vector).toList();
        LinearHead words = WORDS.train(vectors, labels, lexicon.size(), intents.size(), seed);
        List<float[]> wordScores = outOfFold.scores(WORDS, vectors, lexicon.size(), seed);
        Background background = Background.against(texts, BackgroundLines.all(), seed);
        if (!embeddings.present()) {
            Mixture mixture = Mixture.ofWords(wordScores, labels);
            return new IntentModel(intents, lexicon, words, mixture, background, null);
        }
        List<float[]> dense = texts.stream().map(embeddings::embed).toList();
        return new IntentModel(
                intents, lexicon, words, mixture(wordScores, dense), background, meaning(dense, embeddings.model()));
    }

    private Mixture mixture(List<float[]> wordScores, List<float[]> dense) {
        int features = dense.get(0).length;
        return Mixture.of(wordScores, outOfFold.scores(meaningTraining(), sparse(dense), features, seed), labels);
    }

    private Meaning meaning(List<float[]> dense, String model) {
        int features = dense.get(0).length;
        LinearHead head = meaningTraining().train(sparse(dense), labels, features, intents.size(), seed);
        return new Meaning(model, head, Neighbours.of(dense));
    }

    private Training meaningTraining() {
        return labels.length > MANY ? MEANING_OF_MANY : MEANING;
    }

    private static List<SparseVector> sparse(List<float[]> dense) {
        return dense.stream().map(SparseVector::of).toList();
    }
}
