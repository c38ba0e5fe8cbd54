package org.alongside.routing.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.ai.Example;
import org.alongside.routing.ai.IntentModel;
import org.alongside.routing.ai.LanguageDetector;
import org.alongside.routing.ai.SignalDetector;

/** Time and processor time of understanding one message. */
final class CostMeasure {

    private final PublicData data;
    private final PrintStream out;

    CostMeasure(PublicData data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    void run() throws IOException {
        if (!data.has("banking77")) {
            return;
        }
        out.println("\nCost of a message: p50 / p99 milliseconds, processor milliseconds");
        List<Example> drawn = Asking.draw(data.table("banking77/train.csv"), 10, 1);
        List<String> texts = Asking.texts(data.table("banking77/validation.csv"));
        var signals = SignalDetector.ours();
        line("signals", texts, signals::detect);
        var languages = new LanguageDetector();
        line("language", texts, text -> languages.detect(text, List.of("en", "es", "pt")));
        IntentModel words = IntentModel.train(drawn, Embeddings.absent(), 1);
        line("intent, words alone", texts, text -> words.classify(text, null));
        Embeddings embeddings = Measure.embeddings();
        if (embeddings.present()) {
            IntentModel both = IntentModel.train(drawn, embeddings, 1);
            line("intent, embeddings", texts, text -> both.classify(text, embeddings.embed(text)));
        }
    }

    private void line(String name, List<String> texts, Consumer<String> work) {
        texts.forEach(work);
        texts.forEach(work);
        double[] millis = new double[texts.size()];
        long processor = processorNanos();
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            work.accept(texts.get(i));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double each = (processorNanos() - processor) / 1e6 / millis.length;
        Arrays.sort(millis);
        out.printf("%-20s %.3f  %.3f  %.3f%n", name, millis[millis.length / 2], millis[millis.length * 99 / 100], each);
    }

    static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
