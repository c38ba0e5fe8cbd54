package org.alongside.routing.ai;

import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.alongside.knowledge.Passage;
import org.alongside.routing.Answerer;
import org.alongside.routing.Citation;
import org.jspecify.annotations.Nullable;

/**
 * Has a language model write the answer, from the passages and nothing else. Whatever goes wrong with it (no server,
 * too slow, not in the agreed form, a citation of a passage that does not exist), the built-in answerer answers
 * instead. An approved reply is said word by word without asking any model.
 */
public final class ModelAnswerer implements Answerer {

    private static final Logger LOG = System.getLogger(ModelAnswerer.class.getName());
    private static final int FAILURES_ALLOWED = 5;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final ModelSettings settings;
    private final ChatModel model;
    private final Answerer otherwise;
    private final ExecutorService executor;
    private final ModelMeter meter;
    private final Fuse fuse;

    public ModelAnswerer(
            ModelSettings settings, Answerer otherwise, ExecutorService executor, ModelMeter meter, Clock clock) {
        this.meter = meter;
        this.settings = settings;
        this.model = ChatModels.of(settings);
        this.otherwise = otherwise;
        this.executor = executor;
        this.fuse = new Fuse(FAILURES_ALLOWED, REST, clock);
    }

    @Override
    public Answer answer(Request request) {
        if (request.approved().isPresent() || request.passages().isEmpty() || !fuse.lets()) {
            return otherwise.answer(request);
        }
        try {
            return asked(request);
        } catch (ExecutionException | TimeoutException | IllegalArgumentException failure) {
            fuse.failed();
            meter.used(request, false, 0, 0);
            LOG.log(Level.WARNING, "The model " + settings + " did not answer: " + reason(failure));
            return otherwise.answer(request);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return otherwise.answer(request);
        }
    }

    /**
     * Asks once, without falling back.
     *
     * @return the class of the failure, or empty if the model answered in the agreed form
     */
    public Optional<String> problem(Request request) throws InterruptedException {
        try {
            asked(request);
            return Optional.empty();
        } catch (ExecutionException | TimeoutException | IllegalArgumentException failure) {
            meter.used(request, false, 0, 0);
            return Optional.of(reason(failure));
        }
    }

    /** Class names only: a server's message may repeat what the contact wrote. */
    private static String reason(Exception failure) {
        Throwable cause = failure instanceof ExecutionException ? failure.getCause() : failure;
        return cause == null
                ? failure.getClass().getSimpleName()
                : cause.getClass().getSimpleName();
    }

    /** On a thread of its own: a server that sends a byte a minute keeps no time-out of the client. */
    private Answer asked(Request request) throws ExecutionException, TimeoutException, InterruptedException {
        Future<ChatResponse> call = executor.submit(() -> withTries(request));
        try {
            ChatResponse response = call.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            Answer answer = answer(request, response);
            fuse.worked();
            TokenUsage usage = response.tokenUsage();
            meter.used(
                    request,
                    true,
                    count(usage, TokenUsage::inputTokenCount),
                    count(usage, TokenUsage::outputTokenCount));
            return answer;
        } finally {
            call.cancel(true);
        }
    }

    private static int count(@Nullable TokenUsage usage, Function<TokenUsage, @Nullable Integer> kind) {
        Integer tokens = usage == null ? null : kind.apply(usage);
        return tokens == null ? 0 : tokens;
    }

    private ChatResponse withTries(Request request) throws InterruptedException {
        for (int tried = 1; ; tried++) {
            try {
                return model.chat(ModelPrompt.of(request));
            } catch (RetriableException failure) {
                if (tried >= settings.tries()) {
                    throw failure;
                }
                Thread.sleep(BETWEEN_TRIES.toMillis() * tried);
            }
        }
    }

    private Answer answer(Request request, ChatResponse response) {
        String said = response.aiMessage().text();
        ModelReply reply =
                ModelReply.parse(said == null ? "" : said, request.passages().size());
        int tokens = count(response.tokenUsage(), TokenUsage::totalTokenCount);
        String source = "model:" + settings.name();
        if (reply.sentences().isEmpty()) {
            return BuiltInAnswerer.nothing(source, tokens);
        }
        List<Citation> citations = reply.cited().stream()
                .map(number -> cited(request.passages().get(number - 1), reply, number))
                .toList();
        return new Answer(reply.text(), citations, false, source, tokens);
    }

    private static Citation cited(Passage passage, ModelReply reply, int number) {
        String quote = BuiltInAnswerer.quote(passage.text(), reply.text());
        return new Citation(passage.id(), passage.sourceTitle(), passage.locator(), quote, reply.ends(number));
    }
}
