package org.alongside.routing.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.ai.Example;
import org.alongside.routing.ai.IntentModel;
import org.alongside.routing.ai.LanguageDetector;
import org.alongside.routing.ai.SignalDetector;

/**
 * Time of reading a message and of training: processor time of the one thread that does it, so that other work of the
 * machine counts little.
 */
final class CostMeasure {

    private static final List<String> LANGUAGES = List.of("en", "es", "pt");

    private final PublicData data;
    private final Report report;
    private final SignalDetector signals = SignalDetector.ours();
    private final LanguageDetector languages = new LanguageDetector();

    CostMeasure(PublicData data, Report report) {
        this.data = data;
        this.report = report;
    }

    void run(Embeddings embeddings) throws IOException {
        if (!data.has("banking77")) {
            return;
        }
        report.heading("Cost, processor time of one thread");
        List<Example> train = data.table("banking77/train.csv");
        List<Example> few = Asking.draw(train, 10, 1);
        List<String> texts = Asking.texts(data.table("banking77/validation.csv"));
        IntentModel words = IntentModel.train(few, Embeddings.absent(), 1);
        double[] alone = millis(texts, text -> read(text, words, Embeddings.absent()));
        report.atMost("a message, words alone, p99 ms", at(alone, 99), 1, ".18");
        report.atMost("signals of a message, p99 ms (our own aim)", at(millis(texts, signals::detect), 99), .3, "");
        load(embeddings);
        training("77 intents x 10", few, embeddings, 5, "1.8 without vectors");
        IntentModel both = IntentModel.train(few, embeddings, 1);
        double[] with = millis(texts, text -> read(text, both, embeddings));
        report.atMost("a message, with embeddings, p50 ms", at(with, 50), 5, "3.0");
        report.atMost("a message, with embeddings, p99 ms", at(with, 99), 20, "13");
        double mean = Arrays.stream(with).average().orElse(0);
        report.atMost("50,000 messages on two cores, seconds", 50_000 * mean / 1_000 / 2, 120, "");
        again(few, embeddings);
        List<Example> all = new ArrayList<>(train);
        all.addAll(data.table("banking77/validation.csv"));
        training("77 intents x " + all.size() / 77, all, embeddings, 30, "10 without vectors");
        new MemoryMeasure(both.toBytes(), report).run();
    }

    private void read(String text, IntentModel model, Embeddings embeddings) {
        languages.detect(text, LANGUAGES);
        signals.detect(text);
        model.classify(text, embeddings.present() ? embeddings.embed(text) : null, embeddings.deeper());
    }

    /** Sentence models are loaded once a process, at the first text. */
    private static void load(Embeddings embeddings) {
        embeddings.embed("load");
        embeddings.deeper().embed("load");
    }

    private void training(String name, List<Example> examples, Embeddings embeddings, double bar, String prototype) {
        long start = processorNanos();
        IntentModel.train(examples, embeddings, 1);
        report.atMost("training " + name + ", vectors included, s", (processorNanos() - start) / 1e9, bar, prototype);
    }

    /** After a change to one example, where the vectors of the others are remembered. */
    private void again(List<Example> examples, Embeddings embeddings) {
        Embeddings remembered = new Remembered(embeddings);
        IntentModel.train(examples, remembered, 1);
        List<Example> changed = new ArrayList<>(examples);
        changed.set(
                0, new Example(changed.get(0).text() + " today", changed.get(0).intentKey()));
        report.note("training again after one change, s", seconds(() -> IntentModel.train(changed, remembered, 1)), "");
    }

    private static double[] millis(List<String> texts, Consumer<String> work) {
        texts.forEach(work);
        double[] millis = new double[texts.size()];
        for (int i = 0; i < millis.length; i++) {
            String text = texts.get(i);
            millis[i] = 1_000 * seconds(() -> work.accept(text));
        }
        Arrays.sort(millis);
        return millis;
    }

    static double seconds(Runnable work) {
        long start = processorNanos();
        work.run();
        return (processorNanos() - start) / 1e9;
    }

    static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
