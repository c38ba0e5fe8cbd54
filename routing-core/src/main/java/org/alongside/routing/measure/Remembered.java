package org.alongside.routing.measure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.knowledge.Embeddings;

/** Embeddings that keep every vector: the same texts are measured in many ways. */
final class Remembered implements Embeddings {

    private final Embeddings source;
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    Remembered(Embeddings source) {
        this.source = source;
    }

    @Override
    public int dimensions() {
        return source.dimensions();
    }

    @Override
    public float[] embed(String text) {
        return vectors.computeIfAbsent(text, source::embed);
    }

    @Override
    public String model() {
        return source.model();
    }
}
