package org.alongside.routing.measure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.knowledge.Embeddings;

/** Embeddings that keep every vector: the same texts are measured in many ways. */
final class Remembered implements Embeddings {

    private final Embeddings source;
    private final Embeddings deeper;
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    Remembered(Embeddings source) {
        this.source = source;
        this.deeper = source.deeper() == Embeddings.absent() ? source.deeper() : new Remembered(source.deeper());
    }

    @Override
    public int dimensions() {
        return source.dimensions();
    }

    /** Computed together they differ a little, and depend on one another: not kept. */
    @Override
    public List<float[]> embedAll(List<String> texts) {
        return source.embedAll(texts);
    }

    @Override
    public float[] embed(String text) {
        return vectors.computeIfAbsent(text, source::embed);
    }

    @Override
    public Embeddings deeper() {
        return deeper;
    }

    @Override
    public String model() {
        return source.model();
    }
}
