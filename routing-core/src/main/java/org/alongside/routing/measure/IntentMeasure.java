package org.alongside.routing.measure;

import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.ai.Example;
import org.alongside.routing.ai.Guesses;
import org.alongside.routing.ai.IntentModel;

/** Accuracy and calibration of intent guesses, with all examples and with few: those are means of three draws. */
final class IntentMeasure {

    private static final int DRAWS = 3;

    private final PublicData data;
    private final Report report;

    IntentMeasure(PublicData data, Report report) {
        this.data = data;
        this.report = report;
    }

    /** @param accuracy and calibrationError of guesses about messages that the model had not seen */
    private record Result(double accuracy, double calibrationError) {}

    void run(Embeddings with, Embeddings without) throws IOException {
        report.heading("Intents");
        if (data.has("banking77")) {
            banking(data.table("banking77/train.csv"), data.table("banking77/validation.csv"), with, without);
        }
        if (data.has("clinc150")) {
            Result full = ask(data.clinc("train"), data.clinc("val"), with, 1);
            report.atLeast("CLINC150 full, accuracy", full.accuracy(), 0.960, ".961");
            report.atMost("CLINC150 full, calibration error", full.calibrationError(), 0.02, ".009");
        }
        if (data.has("natcs")) {
            List<Example> all = data.natcs("natcs/finance.jsonl");
            report.atLeast(
                    "NatCS finance 10-shot, accuracy", draws(all, all, 10, with).accuracy(), 0.966, ".966");
            report.atLeast(
                    "NatCS finance 5-shot, accuracy", draws(all, all, 5, with).accuracy(), 0.953, ".953");
        }
        if (data.has("hint3")) {
            hint3(with);
        }
    }

    private void banking(List<Example> train, List<Example> test, Embeddings with, Embeddings without) {
        Result full = ask(train, test, with, 1);
        Result ten = draws(train, test, 10, with);
        Result five = draws(train, test, 5, with);
        report.atLeast("Banking77 full, accuracy", full.accuracy(), 0.945, ".947");
        report.atLeast("Banking77 10-shot, accuracy", ten.accuracy(), 0.865, ".870");
        report.atLeast("Banking77 5-shot, accuracy", five.accuracy(), 0.805, ".815");
        report.atMost("Banking77 full, calibration error", full.calibrationError(), 0.02, ".014");
        report.atMost("Banking77 10-shot, calibration error", ten.calibrationError(), 0.04, ".018");
        report.atMost("Banking77 5-shot, calibration error", five.calibrationError(), 0.04, ".022");
        report.note("Banking77 full, words alone", ask(train, test, without, 1).accuracy(), ".915");
        report.note(
                "Banking77 10-shot, words alone",
                draws(train, test, 10, without).accuracy(),
                ".763");
        report.note(
                "Banking77 5-shot, words alone", draws(train, test, 5, without).accuracy(), ".664");
    }

    /** One threshold for all, the one that suits best, as in the published curves. */
    private void hint3(Embeddings with) throws IOException {
        IntentModel model = IntentModel.train(data.table("hint3/sofmattress_train.csv"), with, 1);
        List<Example> test = data.table("hint3/sofmattress_test.csv");
        List<Guesses> answers = Asking.answers(model, with, Asking.texts(test));
        double best = DoubleStream.iterate(0, t -> t < 1, t -> t + 0.01)
                .map(t -> Figures.correlation(test, answers, t, "NO_NODES_DETECTED"))
                .max()
                .orElse(0);
        report.atLeast("HINT3 sofmattress, best MCC", best, 0.67, ".663 (curekart .681, powerplay11 .450)");
    }

    private static Result draws(List<Example> train, List<Example> test, int perIntent, Embeddings embeddings) {
        double accuracy = 0;
        double calibration = 0;
        for (int seed = 1; seed <= DRAWS; seed++) {
            List<Example> drawn = Asking.draw(train, perIntent, seed);
            Result one = ask(drawn, Asking.without(test, drawn), embeddings, seed);
            accuracy += one.accuracy() / DRAWS;
            calibration += one.calibrationError() / DRAWS;
        }
        return new Result(accuracy, calibration);
    }

    private static Result ask(List<Example> train, List<Example> test, Embeddings embeddings, long seed) {
        IntentModel model = IntentModel.train(train, embeddings, seed);
        List<Guesses> answers = Asking.answers(model, embeddings, Asking.texts(test));
        return new Result(Figures.accuracy(test, answers), Figures.calibrationError(test, answers));
    }
}
