package org.alongside.knowledge.ai;

import ai.onnxruntime.OrtException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.knowledge.Embeddings;

/**
 * Embeddings computed in this process. Where the model cannot be loaded (no native library for this machine), there are
 * no embeddings and everything goes on without them.
 */
public final class InProcessEmbeddings implements Embeddings {

    private static final int LONGEST_TEXT = 4_000;

    private final ShippedModel shipped;
    private final Embeddings deeper;
    private final KnownBatches known = new KnownBatches();

    /** The quick model, and the slower one behind it. */
    public InProcessEmbeddings() {
        this(ShippedModel.MINI_LM, new InProcessEmbeddings(ShippedModel.BGE_SMALL, Embeddings.absent()));
    }

    InProcessEmbeddings(ShippedModel shipped, Embeddings deeper) {
        this.shipped = shipped;
        this.deeper = deeper;
    }

    @Override
    public int dimensions() {
        return shipped.model() == null ? 0 : SentenceModel.DIMENSIONS;
    }

    @Override
    public float[] embed(String text) {
        SentenceModel model = shipped.model();
        if (model == null) {
            return new float[0];
        }
        return text.isBlank()
                ? new float[SentenceModel.DIMENSIONS]
                : embed(model, List.of(pieces(model, text))).get(0);
    }

    private static long[] pieces(SentenceModel model, String text) {
        return model.pieces(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }

    private static List<float[]> embed(SentenceModel model, List<long[]> texts) {
        try {
            return model.embed(texts);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model failed", e);
        }
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
        SentenceModel model = shipped.model();
        if (model == null) {
            return List.of();
        }
        Map<String, long[]> pieces = pieces(model, texts);
        Map<String, float[]> vectors = new HashMap<>();
        for (List<String> batch : batches(pieces)) {
            put(
                    batch,
                    known.get(
                            batch,
                            () -> embed(model, batch.stream().map(pieces::get).toList())),
                    vectors);
        }
        return texts.stream()
                .map(text -> vectors.getOrDefault(text, new float[SentenceModel.DIMENSIONS]))
                .toList();
    }

    @Override
    public void recall(List<String> texts, List<float[]> given) {
        SentenceModel model = shipped.model();
        if (model == null) {
            return;
        }
        Map<String, float[]> vectors = new HashMap<>();
        put(texts, given, vectors);
        for (List<String> batch : batches(pieces(model, texts))) {
            known.put(batch, batch.stream().map(vectors::get).toList());
        }
    }

    private static Map<String, long[]> pieces(SentenceModel model, List<String> texts) {
        Map<String, long[]> pieces = new HashMap<>();
        for (String text : texts) {
            if (!text.isBlank()) {
                pieces.computeIfAbsent(text, t -> pieces(model, t));
            }
        }
        return pieces;
    }

    private static List<List<String>> batches(Map<String, long[]> pieces) {
        return Batches.of(pieces.keySet(), text -> pieces.get(text).length);
    }

    private static void put(List<String> texts, List<float[]> vectors, Map<String, float[]> byText) {
        for (int i = 0; i < texts.size(); i++) {
            byText.put(texts.get(i), vectors.get(i));
        }
    }

    @Override
    public Embeddings deeper() {
        return deeper;
    }

    @Override
    public String model() {
        return shipped.model() == null ? Embeddings.absent().model() : shipped.title();
    }
}
