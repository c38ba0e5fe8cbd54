package org.alongside.routing.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.ai.Example;
import org.alongside.routing.ai.Guesses;
import org.alongside.routing.ai.IntentModel;

/** Whether messages about nothing that the tenant defined are recognised as such. */
final class ScopeMeasure {

    private final PublicData data;
    private final PrintStream out;

    ScopeMeasure(PublicData data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    void run(Embeddings with, Embeddings without) throws IOException {
        if (!data.has("clinc150")) {
            return;
        }
        out.println("\nOut of scope: ranking (AUROC) / foreign refused / own refused");
        Set<String> bank = data.clincIntents("banking", "credit_cards");
        List<Example> train = data.clinc("train").stream()
                .filter(e -> bank.contains(e.intentKey()))
                .toList();
        List<Example> own = data.clinc("val").stream()
                .filter(e -> bank.contains(e.intentKey()))
                .toList();
        List<Example> foreign = data.clinc("oos_val").isEmpty() ? data.clinc("oos_train") : data.clinc("oos_val");
        List<Example> others = data.clinc("val").stream()
                .filter(e -> !bank.contains(e.intentKey()))
                .toList();
        for (Embeddings embeddings : List.of(without, with)) {
            lines("30 bank intents full", train, own, foreign, others, embeddings);
            lines("30 bank intents 10-shot", Asking.draw(train, 10, 1), own, foreign, others, embeddings);
        }
        for (Embeddings embeddings : List.of(without, with)) {
            line(
                    "150 intents 10-shot / foreign",
                    Asking.draw(data.clinc("train"), 10, 1),
                    data.clinc("val"),
                    foreign,
                    embeddings);
        }
    }

    private void lines(
            String name,
            List<Example> train,
            List<Example> own,
            List<Example> foreign,
            List<Example> others,
            Embeddings embeddings) {
        line(name + " / foreign", train, own, foreign, embeddings);
        line(name + " / other domains", train, own, others, embeddings);
    }

    private void line(
            String name, List<Example> train, List<Example> own, List<Example> foreign, Embeddings embeddings) {
        IntentModel model = IntentModel.train(train, embeddings, 1);
        List<Guesses> ours = Asking.answers(model, embeddings, Asking.texts(own));
        List<Guesses> theirs = Asking.answers(model, embeddings, Asking.texts(foreign));
        out.printf(
                "%-44s %-18s %.3f  %.3f  %.3f%n",
                name,
                embeddings.model(),
                Figures.ranking(inScope(ours), inScope(theirs)),
                refused(theirs),
                refused(ours));
    }

    private static double[] inScope(List<Guesses> answers) {
        return answers.stream().mapToDouble(Guesses::inScope).toArray();
    }

    private static double refused(List<Guesses> answers) {
        return answers.stream().filter(Guesses::outOfScope).count() / (double) answers.size();
    }
}
