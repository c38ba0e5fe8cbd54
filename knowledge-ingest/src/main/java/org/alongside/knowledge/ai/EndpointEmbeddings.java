package org.alongside.knowledge.ai;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.alongside.knowledge.Embeddings;

/**
 * Embeddings of a server. When it fails there is no vector for the text, and everything goes on by words alone; after
 * three failures in a row it is left alone for half a minute, so that messages do not wait for it one by one.
 */
public final class EndpointEmbeddings implements Embeddings {

    private static final Logger LOG = System.getLogger(EndpointEmbeddings.class.getName());
    private static final int LONGEST_TEXT = 4_000;
    private static final int FAILURES_ALLOWED = 3;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final float[] NONE = {};

    private final EmbeddingEndpoint endpoint;
    private final EmbeddingModel server;
    private final Clock clock;
    private int dimensions;
    private int failures;
    private Instant askedAgainAt = Instant.MIN;

    public EndpointEmbeddings(EmbeddingEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.server = endpoint.connect();
        this.clock = clock;
    }

    /** Asks the server once, to see; 0 as long as it has never answered. */
    @Override
    public int dimensions() {
        if (known() == 0) {
            embed("dimensions");
        }
        return known();
    }

    private synchronized int known() {
        return dimensions;
    }

    @Override
    public float[] embed(String text) {
        if (text.isBlank()) {
            return new float[dimensions()];
        }
        return isResting() ? NONE : ask(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }

    private synchronized boolean isResting() {
        return failures >= FAILURES_ALLOWED && clock.instant().isBefore(askedAgainAt);
    }

    private float[] ask(String text) {
        try {
            return worked(unit(server.embed(text).content().vector()));
        } catch (RuntimeException failure) {
            return failed(failure);
        }
    }

    private synchronized float[] worked(float[] vector) {
        dimensions = dimensions == 0 ? vector.length : dimensions;
        if (vector.length == 0 || vector.length != dimensions) {
            throw new IllegalStateException(vector.length + " dimensions, not " + dimensions);
        }
        failures = 0;
        return vector;
    }

    private synchronized float[] failed(RuntimeException failure) {
        failures++;
        askedAgainAt = clock.instant().plus(REST);
        LOG.log(
                Level.WARNING,
                "No vector from " + endpoint + " (" + failure.getClass().getSimpleName() + ")");
        return NONE;
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float v : vector) {
            square += v * v;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(square, 1e-12)));
        for (int d = 0; d < vector.length; d++) {
            vector[d] *= scale;
        }
        return vector;
    }

    @Override
    public String model() {
        return endpoint.name();
    }
}
