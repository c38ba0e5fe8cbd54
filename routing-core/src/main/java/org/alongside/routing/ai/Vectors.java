package org.alongside.routing.ai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.knowledge.Embeddings;

/**
 * Remembers the vectors of examples: a draft is read again with every change to it, and most of it is as before. A
 * vector depends on nothing but the text, so tenants may share them. Thread-safe.
 */
@Typed(Vectors.class)
@ApplicationScoped
class Vectors implements Embeddings {

    private static final int MOST = 20_000;

    private final Embeddings source;
    private final Map<String, float[]> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > MOST;
        }
    };

    @Inject
    Vectors(Embeddings source) {
        this.source = source;
    }

    /** Not held while the slow source works: two threads may both ask it, and get the same. */
    @Override
    public float[] embed(String text) {
        float[] vector;
        synchronized (known) {
            vector = known.get(text);
        }
        if (vector == null) {
            vector = source.embed(text);
            remember(text, vector);
        }
        return vector;
    }

    /** An empty one says only that the source failed this time. */
    private void remember(String text, float[] vector) {
        if (vector.length > 0) {
            synchronized (known) {
                known.put(text, vector);
            }
        }
    }

    @Override
    public int dimensions() {
        return source.dimensions();
    }

    /** What they gave for these texts before. */
    void know(List<String> texts, List<float[]> vectors) {
        for (int i = 0; i < texts.size(); i++) {
            remember(texts.get(i), vectors.get(i));
        }
    }

    /** They remember for themselves what they compute together. */
    @Override
    public Embeddings deeper() {
        return source.deeper();
    }

    @Override
    public String model() {
        return source.model();
    }
}
