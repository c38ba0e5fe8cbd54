package org.alongside.routing.ai;

import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.http.HttpClient;
import java.time.Duration;

/** Connects to a model. Tries are counted by the caller, not by the library. */
final class ChatModels {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final int LONGEST_REPLY = 700;

    private ChatModels() {}

    static ChatModel of(ModelSettings settings) {
        var client = new JdkHttpClientBuilder()
                .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1))
                .connectTimeout(TO_CONNECT)
                .readTimeout(settings.patience());
        return OpenAiChatModel.builder()
                .httpClientBuilder(client)
                .baseUrl(settings.url())
                .apiKey(settings.key().isEmpty() ? "none" : settings.key())
                .modelName(settings.name())
                .temperature(0.0)
                .maxTokens(LONGEST_REPLY)
                .maxRetries(0)
                .timeout(settings.patience())
                .build();
    }
}
