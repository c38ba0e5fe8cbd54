package org.alongside.knowledge.ai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.alongside.knowledge.Embeddings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Key {@code alongside.embeddings}: {@code in-process} (the default) or {@code none}. */
@ApplicationScoped
class EmbeddingsByConfiguration {

    @Produces
    @Singleton
    Embeddings embeddings(@ConfigProperty(name = "alongside.embeddings", defaultValue = "in-process") String kind) {
        return switch (kind) {
            case "in-process" -> new InProcessEmbeddings();
            case "none" -> Embeddings.absent();
            default ->
                throw new IllegalArgumentException("alongside.embeddings must be in-process or none, not " + kind);
        };
    }
}
