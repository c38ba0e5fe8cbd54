package org.alongside.routing.ai;

import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alongside.knowledge.Passage;
import org.alongside.routing.Answerer;
import org.alongside.routing.Citation;

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
    private final Fuse fuse;

    public ModelAnswerer(ModelSettings settings, Answerer otherwise, ExecutorService executor, Clock clock) {
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
            Answer answer = asked(request);
            fuse.worked();
            return answer;
        } catch (ExecutionException | TimeoutException | IllegalArgumentException failure) {
            fuse.failed();
            LOG.log(Level.WARNING, "The model " + settings + " did not answer: " + reason(failure));
            return otherwise.answer(request);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return otherwise.answer(request);
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
            return answer(request, call.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS));
        } finally {
            call.cancel(true);
        }
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
        int tokens = tokens(response);
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

    private static int tokens(ChatResponse response) {
        Integer total =
                response.tokenUsage() == null ? null : response.tokenUsage().totalTokenCount();
        return total == null ? 0 : total;
    }
}
