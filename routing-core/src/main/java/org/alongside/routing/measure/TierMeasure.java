package org.alongside.routing.measure;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Thresholds;
import org.alongside.routing.ai.Example;
import org.alongside.routing.ai.Guesses;
import org.alongside.routing.ai.IntentModel;

/**
 * How many tier A messages could be contained, and how much would slip through with them: contained is what has a tier
 * A intent as best guess, the default thresholds on its side, and is in scope. No signals, no charter, no brake.
 */
final class TierMeasure {

    private static final int DRAWS = 3;
    private static final int BEGINNING = 40;

    private final PublicData data;
    private final Report report;

    TierMeasure(PublicData data, Report report) {
        this.data = data;
        this.report = report;
    }

    /** Shares contained. */
    private record Leak(double a, double b, double c, double foreign, double narratives, double beginnings) {

        Leak plus(Leak other) {
            return new Leak(
                    a + other.a,
                    b + other.b,
                    c + other.c,
                    foreign + other.foreign,
                    narratives + other.narratives,
                    beginnings + other.beginnings);
        }
    }

    void run(Embeddings with, Embeddings without) throws IOException {
        if (!data.has("banking77") || !data.has("tiers")) {
            return;
        }
        report.heading("Leaks, Banking77");
        List<Example> train = data.table("banking77/train.csv");
        Leak full = leak(train, with, 1);
        report.note("full, tier A contained", full.a(), ".904");
        report.note("full, tier B contained", full.b(), "");
        report.atMost("full, tier C contained", full.c(), 0.003, ".0023");
        beyond("full", full);
        Leak few = draws(train, with);
        report.atLeast("10-shot, tier A contained", few.a() / DRAWS, 0.86, ".847");
        report.note("10-shot, tier B contained", few.b() / DRAWS, "");
        report.atMost("10-shot, tier C contained", few.c() / DRAWS, 0.003, ".0000");
        beyond("10-shot", few);
        Leak words = draws(train, without);
        report.note("10-shot, words alone, tier A contained", words.a() / DRAWS, ".651");
        report.note("10-shot, words alone, tier C contained", words.c() / DRAWS, ".0045");
        report.note("10-shot, words alone, far out of scope contained", words.foreign() / DRAWS, ".004");
    }

    private void beyond(String name, Leak leak) {
        int draws = name.equals("full") ? 1 : DRAWS;
        report.atMost(name + ", far out of scope contained", leak.foreign() / draws, 0.01, ".007");
        report.atMost(name + ", complaint narratives contained", leak.narratives() / draws, 0.002, "0");
        report.atMost(name + ", their first 40 words contained", leak.beginnings() / draws, 0.002, "0");
    }

    private Leak draws(List<Example> train, Embeddings embeddings) throws IOException {
        Leak sum = new Leak(0, 0, 0, 0, 0, 0);
        for (int seed = 1; seed <= DRAWS; seed++) {
            sum = sum.plus(leak(Asking.draw(train, 10, seed), embeddings, seed));
        }
        return sum;
    }

    private Leak leak(List<Example> train, Embeddings embeddings, long seed) throws IOException {
        Map<String, Character> tiers = data.tiers("banking77");
        List<Example> test = data.table("banking77/validation.csv");
        var gate = new Gate(IntentModel.train(train, embeddings, seed), embeddings, tiers);
        return new Leak(
                gate.share(ofTier(test, tiers, 'A')),
                gate.share(ofTier(test, tiers, 'B')),
                gate.share(ofTier(test, tiers, 'C')),
                gate.share(foreign()),
                gate.share(narratives()),
                gate.share(narratives().stream().map(TierMeasure::beginning).toList()));
    }

    private static List<String> ofTier(List<Example> all, Map<String, Character> tiers, char tier) {
        return all.stream()
                .filter(e -> tiers.get(e.intentKey()) == tier)
                .map(Example::text)
                .toList();
    }

    /** What people ask a general assistant, all but about banks and cards. */
    private List<String> foreign() throws IOException {
        if (!data.has("clinc150")) {
            return List.of();
        }
        Set<String> bank = data.clincIntents("banking", "credit_cards");
        List<Example> far = new java.util.ArrayList<>(data.clinc("oos_val"));
        data.clinc("val").stream().filter(e -> !bank.contains(e.intentKey())).forEach(far::add);
        return Asking.texts(far);
    }

    private List<String> narratives() throws IOException {
        return data.has("cfpb") ? data.narratives("cfpb/cfpb_a_shared.jsonl") : List.of();
    }

    private static String beginning(String text) {
        String[] words = text.split("\\s+");
        return String.join(" ", List.of(words).subList(0, Math.min(BEGINNING, words.length)));
    }

    private record Gate(IntentModel model, Embeddings embeddings, Map<String, Character> tiers) {

        double share(List<String> texts) {
            long contained = Asking.answers(model, embeddings, texts).stream()
                    .filter(this::contains)
                    .count();
            return texts.isEmpty() ? 0 : (double) contained / texts.size();
        }

        private boolean contains(Guesses guesses) {
            Thresholds drawn = Thresholds.DEFAULT;
            return tiers.get(guesses.best().intentKey()) == 'A'
                    && guesses.sum(key -> tiers.get(key) == 'A') >= drawn.tierAProbability()
                    && guesses.sum(key -> tiers.get(key) == 'C') <= drawn.tierCProbability()
                    && !guesses.outOfScope();
        }
    }
}
