package org.alongside.routing.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.ai.Example;
import org.alongside.routing.ai.Guesses;
import org.alongside.routing.ai.IntentModel;

/** How many tier A messages could be contained, and how many of tier B and C would slip through with them. */
final class TierMeasure {

    private static final double FLOOR = 0.9;

    private final PublicData data;
    private final PrintStream out;

    TierMeasure(PublicData data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    void run(Embeddings with, Embeddings without) throws IOException {
        if (!data.has("banking77") || !data.has("tiers")) {
            return;
        }
        out.println("\nTiers: contained when the best guess is tier A, P(A) >= 0.9 and in scope");
        Map<String, Character> tiers = data.tiers("banking77");
        List<Example> train = data.table("banking77/train.csv");
        List<Example> test = data.table("banking77/validation.csv");
        for (Embeddings embeddings : List.of(without, with)) {
            line("Banking77 10-shot", Asking.draw(train, 10, 1), test, tiers, embeddings);
            line("Banking77 full", train, test, tiers, embeddings);
        }
    }

    private void line(
            String name, List<Example> train, List<Example> test, Map<String, Character> tiers, Embeddings embeddings)
            throws IOException {
        IntentModel model = IntentModel.train(train, embeddings, 1);
        double[] all = new double[3];
        double[] contained = new double[3];
        List<Guesses> answers = Asking.answers(model, embeddings, Asking.texts(test));
        for (int i = 0; i < test.size(); i++) {
            int tier = tiers.get(test.get(i).intentKey()) - 'A';
            all[tier]++;
            contained[tier] += isContained(answers.get(i), tiers) ? 1 : 0;
        }
        out.printf(
                "%-28s %-18s A contained %.3f  B leaked %.3f  C leaked %.4f%s%n",
                name,
                embeddings.model(),
                contained[0] / all[0],
                contained[1] / all[1],
                contained[2] / all[2],
                narratives(model, embeddings, tiers));
    }

    private String narratives(IntentModel model, Embeddings embeddings, Map<String, Character> tiers)
            throws IOException {
        if (!data.has("cfpb")) {
            return "";
        }
        List<String> texts = data.narratives("cfpb/cfpb_a_shared.jsonl");
        long contained = Asking.answers(model, embeddings, texts).stream()
                .filter(guesses -> isContained(guesses, tiers))
                .count();
        return "  complaint narratives contained " + contained + " of " + texts.size();
    }

    private static boolean isContained(Guesses guesses, Map<String, Character> tiers) {
        return tiers.get(guesses.best().intentKey()) == 'A'
                && guesses.sum(key -> tiers.get(key) == 'A') >= FLOOR
                && !guesses.outOfScope();
    }
}
