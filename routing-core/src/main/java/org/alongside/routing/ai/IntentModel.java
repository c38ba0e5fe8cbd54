package org.alongside.routing.ai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Knows what a tenant's customers write about: trained in seconds on the tenant's own examples, never changed
 * afterwards, safe for many threads. The same examples and seed give the same model; a model read back answers as
 * before.
 */
public final class IntentModel {

    private final List<String> intents;
    private final Lexicon lexicon;
    private final LinearHead words;
    private final Mixture mixture;
    private final Background background;
    private final @Nullable Meaning meaning;
    private final @Nullable SecondLook secondLook;

    IntentModel(
            List<String> intents,
            Lexicon lexicon,
            LinearHead words,
            Mixture mixture,
            Background background,
            @Nullable Meaning meaning,
            @Nullable SecondLook secondLook) {
        this.intents = List.copyOf(intents);
        this.lexicon = lexicon;
        this.words = words;
        this.mixture = mixture;
        this.background = background;
        this.meaning = meaning;
        this.secondLook = secondLook;
    }

    /**
     * @param examples at least one of each of two intents
     * @param embeddings those that will make the vectors for {@link #classify}; absent ones give a model of words
     *     alone, and deeper ones behind them one that can take a second look
     */
    public static IntentModel train(List<Example> examples, Embeddings embeddings, long seed) {
        return new IntentTraining(examples, seed)
                .train(embeddings, Progress.unwatched())
                .model();
    }

    public List<String> intents() {
        return intents;
    }

    /** Which embeddings {@link #classify} expects ("none": no vector). */
    public String embeddingsModel() {
        return meaning == null ? Embeddings.absent().model() : meaning.model();
    }

    /** As below, without a second look. */
    public Guesses classify(String text, float @Nullable [] vector) {
        return classify(text, vector, Embeddings.absent());
    }

    /**
     * @param vector of the text, by the embeddings that the model was trained with; without one it goes by words alone
     * @param deeper asked where the guess would be in doubt, if the model was trained with them too
     */
    public Guesses classify(String text, float @Nullable [] vector, Embeddings deeper) {
        float[] wordScores = new float[intents.size()];
        words.scores(lexicon.vector(text), wordScores);
        if (meaning == null || vector == null || vector.length != meaning.head().features()) {
            return scopedByWords(text, guesses(Caution.ALONE.with(mixture.ofWords(wordScores))));
        }
        float[] cosines = meaning.neighbours().cosines(vector);
        double nearest = Neighbours.nearest(cosines);
        float[] headScores = meaning.scores(vector, intents.size());
        float[] neighbourScores = meaning.neighbourScores(cosines, intents.size());
        float[] probabilities = mixture.probabilities(wordScores.clone(), headScores.clone(), neighbourScores.clone());
        if (mixture.leansOnWords()) {
            List<Guess> guesses = guesses(Caution.LEANING.with(probabilities));
            return scopedByWords(text, meaning.neighbours(), nearest, guesses);
        }
        if (secondLook != null
                && secondLook.isWanted(probabilities)
                && !meaning.neighbours().isStrange(nearest)) {
            float[] better = secondLook.probabilities(text, deeper, wordScores, headScores, neighbourScores);
            probabilities = better == null ? probabilities : better;
        }
        return scopedByMeaning(text, meaning.neighbours(), nearest, guesses(probabilities));
    }

    /** Far from all examples; or rather far, and not in the tenant's words either. */
    private Guesses scopedByMeaning(String text, Neighbours neighbours, double nearest, List<Guess> guesses) {
        double inScope = Math.sqrt(guesses.get(0).probability() * nearest);
        boolean strange = neighbours.isStrange(nearest)
                || neighbours.isOdd(nearest) && background.isDoubtful(background.ownness(text));
        return new Guesses(guesses, inScope, strange);
    }

    /**
     * In words that are not the tenant's, or a doubtful guess; if only rather not the tenant's, and next to an example
     * in meaning, it is let through.
     */
    private Guesses scopedByWords(String text, Neighbours neighbours, double nearest, List<Guess> guesses) {
        double ownness = background.ownness(text);
        boolean strange = background.isForeign(ownness)
                || background.isStrange(ownness) && neighbours.isOdd(nearest)
                || Caution.isDoubtful(guesses.get(0), ownness);
        return new Guesses(guesses, ownness, strange);
    }

    private Guesses scopedByWords(String text, List<Guess> guesses) {
        double ownness = background.ownness(text);
        boolean strange = background.isStrange(ownness) || Caution.isDoubtful(guesses.get(0), ownness);
        return new Guesses(guesses, ownness, strange);
    }

    /**
     * Tells what it knows of the examples that it was trained on, so that the next training need not find it out.
     *
     * @param texts of the examples, in the order of the training; others than those are not believed
     */
    void remind(List<String> texts, Vectors vectors) {
        if (meaning != null && meaning.model().equals(vectors.model())) {
            List<float[]> known = meaning.neighbours().vectors();
            if (known.size() == texts.size()) {
                vectors.know(texts, known);
                remindDeeper(texts, vectors.deeper());
            }
        }
    }

    private void remindDeeper(List<String> texts, Embeddings deeper) {
        if (secondLook != null && secondLook.meaning().model().equals(deeper.model())) {
            deeper.recall(texts, secondLook.meaning().neighbours().vectors());
        }
    }

    private List<Guess> guesses(float[] probabilities) {
        List<Guess> guesses = new ArrayList<>(probabilities.length);
        for (int c = 0; c < probabilities.length; c++) {
            guesses.add(new Guess(intents.get(c), probabilities[c]));
        }
        guesses.sort(Comparator.comparingDouble(Guess::probability).reversed());
        return guesses;
    }

    /** How much the words count beside the meaning, 0..1; 1 without embeddings. For reports. */
    public double wordWeight() {
        return meaning == null ? 1 : mixture.wordShare();
    }

    public byte[] toBytes() {
        return IntentModelFormat.toBytes(this);
    }

    public static IntentModel fromBytes(byte[] bytes) {
        return IntentModelFormat.fromBytes(bytes);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    LinearHead words() {
        return words;
    }

    Mixture mixture() {
        return mixture;
    }

    Background background() {
        return background;
    }

    @Nullable
    Meaning meaning() {
        return meaning;
    }

    @Nullable
    SecondLook secondLook() {
        return secondLook;
    }
}
