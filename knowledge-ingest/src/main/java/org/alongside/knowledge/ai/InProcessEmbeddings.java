package org.alongside.knowledge.ai;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.alongside.knowledge.Embeddings;
import org.jspecify.annotations.Nullable;

/**
 * Embeddings computed in this process. The model is loaded once, at the first use; where it cannot be (no native
 * library for this machine), there are no embeddings and everything goes on without them.
 */
public final class InProcessEmbeddings implements Embeddings {

    private static final Logger LOG = System.getLogger(InProcessEmbeddings.class.getName());
    private static final int LONGEST_TEXT = 4_000;

    /** Once a class loader: the native library can be loaded only once. */
    private static final class Loaded {
        static final @Nullable MiniLm MODEL = load();

        private static @Nullable MiniLm load() {
            try {
                return MiniLm.load();
            } catch (IOException | OrtException | LinkageError | RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "No sentence embeddings on this machine; understanding goes by n-grams alone.",
                        e);
                return null;
            }
        }
    }

    @Override
    public int dimensions() {
        return Loaded.MODEL == null ? 0 : MiniLm.DIMENSIONS;
    }

    @Override
    public float[] embed(String text) {
        MiniLm model = Loaded.MODEL;
        if (model == null) {
            return new float[0];
        }
        if (text.isBlank()) {
            return new float[MiniLm.DIMENSIONS];
        }
        try {
            return model.embed(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model failed", e);
        }
    }

    @Override
    public String model() {
        return Loaded.MODEL == null ? Embeddings.absent().model() : "all-MiniLM-L6-v2-q";
    }
}
