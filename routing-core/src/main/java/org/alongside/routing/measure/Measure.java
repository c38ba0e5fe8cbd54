package org.alongside.routing.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.alongside.knowledge.Embeddings;

/** The measuring command: reads a folder of public data sets and prints how well this engine does on them. */
public final class Measure {

    private Measure() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || !Files.isDirectory(Path.of(arguments[0]))) {
            System.err.println(
                    "Give a folder of public data sets (banking77, clinc150, nlupp...), and perhaps the names of"
                            + " those parts to run: intents scope tiers person cost retrieval");
            System.exit(2);
        }
        List<String> parts = List.of(arguments).subList(1, arguments.length);
        run(new PublicData(Path.of(arguments[0])), parts, System.out);
        if (wants(parts, "retrieval")) {
            new RetrievalMeasure(Path.of(arguments[0]), System.out).run(new Remembered(embeddings()));
        }
    }

    static void run(PublicData data, List<String> parts, PrintStream out) throws IOException {
        Embeddings with = new Remembered(embeddings());
        Embeddings without = Embeddings.absent();
        var report = new Report(out);
        if (wants(parts, "intents")) {
            new IntentMeasure(data, report).run(with, without);
        }
        if (wants(parts, "tiers")) {
            new TierMeasure(data, report).run(with, without);
        }
        if (wants(parts, "scope")) {
            new ScopeMeasure(data, out).run(with, without);
        }
        if (wants(parts, "person")) {
            new PersonMeasure(data, out).run();
        }
        if (wants(parts, "cost")) {
            new CostMeasure(data, report).run(embeddings());
        }
        report.end();
    }

    /** Those that this build comes with. */
    static Embeddings embeddings() {
        return ServiceLoader.load(Embeddings.class).findFirst().orElse(Embeddings.absent());
    }

    private static boolean wants(List<String> parts, String part) {
        return parts.isEmpty() || parts.contains(part);
    }
}
