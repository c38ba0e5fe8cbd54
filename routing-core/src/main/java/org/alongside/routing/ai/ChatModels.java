package org.alongside.routing.ai;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.http.HttpClient;
import java.time.Duration;

/** Connects to a model. Tries are counted by the caller, not by the library. */
final class ChatModels {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final int LONGEST_REPLY = 700;

    private ChatModels() {}

    static ChatModel of(ModelSettings settings) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(client(settings.patience()))
                .baseUrl(settings.url())
                .apiKey(settings.key().isEmpty() ? "none" : settings.key())
                .modelName(settings.name())
                .temperature(0.0)
                .maxTokens(LONGEST_REPLY)
                .maxRetries(0)
                .timeout(settings.patience())
                .build();
    }

    /** For one call, which may be ended by closing it. */
    static StreamingChatModel streaming(ModelSettings settings, StreamedCall call) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new OneClient(call))
                .baseUrl(settings.url())
                .apiKey(settings.key().isEmpty() ? "none" : settings.key())
                .modelName(settings.name())
                .temperature(0.0)
                .maxTokens(LONGEST_REPLY)
                .build();
    }

    static HttpClient client() {
        return plain().connectTimeout(TO_CONNECT).build();
    }

    /** Time-outs are the client's own. */
    private record OneClient(StreamedCall client) implements HttpClientBuilder {

        @Override
        public Duration connectTimeout() {
            return TO_CONNECT;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return TO_CONNECT;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public dev.langchain4j.http.client.HttpClient build() {
            return client;
        }
    }

    private static HttpClientBuilder client(Duration toRead) {
        return new JdkHttpClientBuilder()
                .httpClientBuilder(plain())
                .connectTimeout(TO_CONNECT)
                .readTimeout(toRead);
    }

    private static HttpClient.Builder plain() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    }
}
