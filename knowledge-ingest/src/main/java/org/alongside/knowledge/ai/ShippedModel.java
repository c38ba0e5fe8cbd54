package org.alongside.knowledge.ai;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * The sentence models that come with this build. Each is loaded once, at its first use: the native library can be
 * loaded only once a class loader. Thread-safe.
 */
enum ShippedModel {
    /** Six layers: about 2 ms a message. */
    MINI_LM("all-MiniLM-L6-v2-q", "/all-minilm-l6-v2-q.onnx", false),
    /** Twelve layers, and trained on more: about 4 ms a message. */
    BGE_SMALL("bge-small-en-v1.5-q", "/bge-small-en-v1.5-q.onnx", true);

    private static final Logger LOG = System.getLogger(ShippedModel.class.getName());

    private final String title;
    private final String weights;
    private final boolean byFirst;
    private boolean tried;
    private @Nullable SentenceModel model;

    ShippedModel(String title, String weights, boolean byFirst) {
        this.title = title;
        this.weights = weights;
        this.byFirst = byFirst;
    }

    String title() {
        return title;
    }

    /** Null where it cannot be loaded: no native library for this machine, say. */
    synchronized @Nullable SentenceModel model() {
        if (!tried) {
            tried = true;
            model = load();
        }
        return model;
    }

    private @Nullable SentenceModel load() {
        try {
            return SentenceModel.load(weights, byFirst);
        } catch (IOException | OrtException | LinkageError | RuntimeException e) {
            LOG.log(Level.WARNING, "No " + title + " on this machine; understanding goes on without it.", e);
            return null;
        }
    }
}
