package org.alongside.knowledge.ai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alongside.knowledge.Embeddings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Key {@code alongside.embeddings}: {@code in-process} (the default), {@code none}, or {@code endpoint} with the keys
 * {@code alongside.embeddings.url}, {@code .name}, {@code .key} and {@code .patience-seconds}. With in-process ones,
 * {@code alongside.embeddings.deeper} says whether a second model is asked about what the first leaves unclear:
 * {@code in-process} (the default) or {@code none}.
 */
@ApplicationScoped
class EmbeddingsByConfiguration {

    @Produces
    @Singleton
    Embeddings embeddings(
            Clock clock,
            @ConfigProperty(name = "alongside.embeddings", defaultValue = "in-process") String kind,
            @ConfigProperty(name = "alongside.embeddings.deeper", defaultValue = "in-process") String deeper,
            @ConfigProperty(name = "alongside.embeddings.url") Optional<String> url,
            @ConfigProperty(name = "alongside.embeddings.name") Optional<String> name,
            @ConfigProperty(name = "alongside.embeddings.key") Optional<String> key,
            @ConfigProperty(name = "alongside.embeddings.patience-seconds", defaultValue = "2") long patience) {
        return switch (kind) {
            case "in-process" -> inProcess(deeper);
            case "none" -> Embeddings.absent();
            case "endpoint" ->
                new EndpointEmbeddings(
                        new EmbeddingEndpoint(
                                url.orElse(""), key.orElse(""), name.orElse(""), Duration.ofSeconds(patience)),
                        clock);
            default ->
                throw new IllegalArgumentException(
                        "alongside.embeddings must be in-process, endpoint or none, not " + kind);
        };
    }

    private static Embeddings inProcess(String deeper) {
        return switch (deeper) {
            case "in-process" -> new InProcessEmbeddings();
            case "none" -> new InProcessEmbeddings(ShippedModel.MINI_LM, Embeddings.absent());
            default ->
                throw new IllegalArgumentException(
                        "alongside.embeddings.deeper must be in-process or none, not " + deeper);
        };
    }
}
