package org.alongside.knowledge.ai;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.knowledge.Embeddings;

/**
 * Embeddings computed in this process. Where the model cannot be loaded (no native library for this machine), there are
 * no embeddings and everything goes on without them.
 */
public final class InProcessEmbeddings implements Embeddings {

    private static final int LONGEST_TEXT = 4_000;
    /** Pieces of all texts that are computed at once: enough to save time, little memory. */
    private static final int MOST_PIECES = 1_024;

    private static final int MOST_TEXTS = 32;

    private final ShippedModel shipped;
    private final Embeddings deeper;

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

    /** Texts of one length at once: the shorter ones of several lengths would have to be filled up. */
    @Override
    public List<float[]> embedAll(List<String> texts) {
        SentenceModel model = shipped.model();
        if (model == null) {
            return List.of();
        }
        List<float[]> vectors = new ArrayList<>(Collections.nCopies(texts.size(), new float[SentenceModel.DIMENSIONS]));
        Map<Integer, List<Integer>> byLength = new TreeMap<>();
        List<long[]> pieces = texts.stream().map(text -> pieces(model, text)).toList();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isBlank()) {
                byLength.computeIfAbsent(pieces.get(i).length, length -> new ArrayList<>())
                        .add(i);
            }
        }
        byLength.forEach((length, same) -> {
            int size = Math.max(1, Math.min(MOST_TEXTS, MOST_PIECES / length));
            for (int from = 0; from < same.size(); from += size) {
                List<Integer> some = same.subList(from, Math.min(from + size, same.size()));
                List<float[]> found =
                        embed(model, some.stream().map(pieces::get).toList());
                for (int k = 0; k < found.size(); k++) {
                    vectors.set(some.get(k), found.get(k));
                }
            }
        });
        return vectors;
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
