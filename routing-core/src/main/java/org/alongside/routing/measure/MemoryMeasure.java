package org.alongside.routing.measure;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;
import org.alongside.routing.ai.IntentModel;
import org.alongside.routing.ai.Models;
import org.alongside.shared.TenantId;

/** A thousand tenants on a node: some write often, most seldom; what is not in memory is read from its bytes. */
final class MemoryMeasure {

    private static final int TENANTS = 1_000;
    private static final int MESSAGES = 5_000;
    private static final long MOST = 300_000_000L;

    private final byte[] stored;
    private final Report report;
    private final Models models = new Models(MOST);

    MemoryMeasure(byte[] stored, Report report) {
        this.stored = stored;
        this.report = report;
    }

    void run() {
        report.heading("A thousand tenants of 77 intents x 10, memory for models bounded to 300 MB");
        var random = new SplittableRandom(1);
        double[] loads = new double[MESSAGES];
        int loaded = 0;
        long before = used();
        for (int i = 0; i < MESSAGES; i++) {
            var key = key((int) (TENANTS * Math.pow(random.nextDouble(), 3)));
            if (models.get(key).isEmpty()) {
                loads[loaded++] = 1_000 * CostMeasure.seconds(() -> load(key));
            }
        }
        double[] sorted = Arrays.copyOf(loads, loaded);
        Arrays.sort(sorted);
        report.note("size of a model, MB", stored.length / 1e6, "");
        report.note("models in memory at the end", models.size(), "");
        report.note("messages that had to load theirs, share", (double) loaded / MESSAGES, "");
        report.note("loading a model from its bytes, p99 ms", CostMeasure.at(sorted, 99), "");
        report.atMost("memory for models after " + MESSAGES + " messages, MB", (used() - before) / 1e6, 1_000, "");
    }

    private void load(Models.Key key) {
        models.put(key, IntentModel.fromBytes(stored), stored.length);
    }

    private static Models.Key key(int tenant) {
        return new Models.Key(new TenantId(new UUID(7, tenant)), new UUID(8, tenant));
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
