package org.alongside.knowledge.ai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The vectors of batches computed lately; whoever asks again after a small change finds nearly all. Thread-safe. */
final class KnownBatches {

    /** Some 30 MB. */
    private static final int MOST = 1_000;

    private final Map<List<String>, List<float[]>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, List<float[]>> eldest) {
            return size() > MOST;
        }
    };

    /** Not held while they are computed: two threads may both do so, and get the same. */
    List<float[]> get(List<String> batch, Supplier<List<float[]>> otherwise) {
        List<float[]> found;
        synchronized (known) {
            found = known.get(batch);
        }
        if (found == null) {
            found = otherwise.get();
            put(batch, found);
        }
        return found;
    }

    void put(List<String> batch, List<float[]> vectors) {
        synchronized (known) {
            known.put(List.copyOf(batch), List.copyOf(vectors));
        }
    }
}
