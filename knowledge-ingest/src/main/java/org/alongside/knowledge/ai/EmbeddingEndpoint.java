package org.alongside.knowledge.ai;

import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * Who makes the vectors.
 *
 * @param url of any endpoint that speaks OpenAI's embeddings API, without {@code /embeddings}
 * @param key may be empty for a server of one's own
 * @param name of the model; vectors of two names are never compared
 * @param patience for one text
 */
public record EmbeddingEndpoint(String url, String key, String name, Duration patience) {

    public EmbeddingEndpoint {
        if (url.isBlank() || name.isBlank() || patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException(
                    "An embeddings endpoint needs alongside.embeddings.url and .name, and patience");
        }
    }

    EmbeddingModel connect() {
        var client = new JdkHttpClientBuilder()
                .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1))
                .connectTimeout(patience)
                .readTimeout(patience);
        return OpenAiEmbeddingModel.builder()
                .httpClientBuilder(client)
                .baseUrl(url)
                .apiKey(key.isEmpty() ? "none" : key)
                .modelName(name)
                .maxRetries(0)
                .timeout(patience)
                .build();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return name + " at " + url;
    }
}
