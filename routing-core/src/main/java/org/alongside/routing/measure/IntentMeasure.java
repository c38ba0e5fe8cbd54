package org.alongside.routing.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.ai.Example;
import org.alongside.routing.ai.Guesses;
import org.alongside.routing.ai.IntentModel;

/** Accuracy and calibration of intent guesses, with all examples and with few. */
final class IntentMeasure {

    private final PublicData data;
    private final PrintStream out;

    IntentMeasure(PublicData data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    void run(Embeddings with, Embeddings without) throws IOException {
        out.println("\nIntents: accuracy / calibration error / processor seconds of training without embedding");
        if (data.has("banking77")) {
            List<Example> train = data.table("banking77/train.csv");
            List<Example> test = data.table("banking77/validation.csv");
            for (Embeddings embeddings : List.of(without, with)) {
                draws("Banking77 5-shot", train, test, 5, embeddings);
                draws("Banking77 10-shot", train, test, 10, embeddings);
                line("Banking77 full", train, test, embeddings, 1);
            }
        }
        if (data.has("clinc150")) {
            List<Example> train = data.clinc("train");
            List<Example> test = data.clinc("val");
            for (Embeddings embeddings : List.of(without, with)) {
                draws("CLINC150 10-shot", train, test, 10, embeddings);
            }
        }
        if (data.has("natcs")) {
            List<Example> all = data.natcs("natcs/finance.jsonl");
            for (Embeddings embeddings : List.of(without, with)) {
                draws("NatCS finance 10-shot", all, all, 10, embeddings);
            }
        }
    }

    private void draws(String name, List<Example> train, List<Example> test, int perIntent, Embeddings embeddings) {
        for (int seed = 1; seed <= 3; seed++) {
            List<Example> drawn = Asking.draw(train, perIntent, seed);
            List<Example> rest = train == test
                    ? test.stream().filter(e -> !drawn.contains(e)).toList()
                    : test;
            line(name + " draw " + seed, drawn, rest, embeddings, seed);
        }
    }

    private void line(String name, List<Example> train, List<Example> test, Embeddings embeddings, long seed) {
        List<String> texts = Asking.texts(test);
        train.forEach(e -> embeddings.embed(e.text()));
        long start = CostMeasure.processorNanos();
        IntentModel model = IntentModel.train(train, embeddings, seed);
        double seconds = (CostMeasure.processorNanos() - start) / 1e9;
        List<Guesses> answers = Asking.answers(model, embeddings, texts);
        out.printf(
                "%-28s %-18s %.3f  %.3f  %.1f s  word weight %.1f  own refused %.3f%n",
                name,
                embeddings.model(),
                Figures.accuracy(test, answers),
                Figures.calibrationError(test, answers),
                seconds,
                model.wordWeight(),
                answers.stream().filter(Guesses::outOfScope).count() / (double) answers.size());
    }
}
