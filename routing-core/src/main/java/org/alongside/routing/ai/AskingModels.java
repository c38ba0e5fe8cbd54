package org.alongside.routing.ai;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks one model, streaming where it can, again where that may help. A server that answers whole although it was asked
 * for a stream is asked whole from then on.
 */
final class AskingModels {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final ModelSettings settings;
    private final ChatModel model;
    private final HttpClient client;
    private volatile boolean answersWhole;

    AskingModels(ModelSettings settings) {
        this.settings = settings;
        this.model = ChatModels.of(settings);
        this.client = ChatModels.client();
    }

    /** Whether pieces of the reply may be waited for. */
    boolean streams() {
        return settings.pace().isPresent() && !answersWhole;
    }

    /**
     * The whole response, or nothing when the stream was left early, which it then tells.
     *
     * @throws RuntimeException if the model did not answer
     */
    Optional<ChatResponse> ask(List<ChatMessage> prompt, ModelStream stream) throws InterruptedException {
        return withTries(() -> settings.pace()
                .filter(pace -> streams())
                .map(pace -> streamed(prompt, stream, pace))
                .orElseGet(() -> Optional.of(model.chat(prompt))));
    }

    private Optional<ChatResponse> streamed(List<ChatMessage> prompt, ModelStream stream, ModelSettings.Pace pace) {
        StreamedCall call = new StreamedCall(client, pace.first());
        stream.begin(call);
        ChatModels.streaming(settings, call)
                .chat(ChatRequest.builder().messages(prompt).build(), stream);
        if (stream.refused().isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(stream.whole());
        } catch (StreamedCall.NotStreamed whole) {
            answersWhole = true;
            return Optional.of(model.chat(prompt));
        }
    }

    private Optional<ChatResponse> withTries(Supplier<Optional<ChatResponse>> call) throws InterruptedException {
        for (int tried = 1; ; tried++) {
            try {
                return call.get();
            } catch (RetriableException failure) {
                if (tried >= settings.tries()) {
                    throw failure;
                }
                Thread.sleep(BETWEEN_TRIES.toMillis() * tried);
            }
        }
    }
}
