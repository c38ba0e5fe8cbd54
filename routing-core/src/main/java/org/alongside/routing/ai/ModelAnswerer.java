package org.alongside.routing.ai;

import dev.langchain4j.data.message.ChatMessage;
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
 * instead. An approved reply is said word by word without asking any model. A reply is read as it is written, so that a
 * model that has gone quiet is left early, and one that said what no guard lets pass is not listened to any longer:
 * what it said so far goes to the guards, which refuse it.
 */
public final class ModelAnswerer implements Answerer {

    private static final Logger LOG = System.getLogger(ModelAnswerer.class.getName());
    private static final int FAILURES_ALLOWED = 5;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final int CHARACTERS_OF_A_TOKEN = 4;

    private final ModelSettings settings;
    private final AskingModels model;
    private final Answerer otherwise;
    private final ExecutorService executor;
    private final ModelMeter meter;
    private final Fuse fuse;

    public ModelAnswerer(
            ModelSettings settings, Answerer otherwise, ExecutorService executor, ModelMeter meter, Clock clock) {
        this.meter = meter;
        this.settings = settings;
        this.model = new AskingModels(settings);
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
        List<ChatMessage> prompt = ModelPrompt.of(request);
        ModelStream stream = new ModelStream(request.passages().size(), begun -> Beginnings.hopeless(request, begun));
        Future<Optional<ChatResponse>> call = executor.submit(() -> model.ask(prompt, stream));
        boolean answered = false;
        TokenUsage usage = null;
        try {
            Optional<ChatResponse> response = await(call, stream);
            usage = response.map(ChatResponse::tokenUsage).orElse(null);
            ModelReply reply = response.isPresent()
                    ? ModelReply.parse(said(response.get()), request.passages().size())
                    : stream.refused().orElseThrow();
            fuse.worked();
            answered = true;
            return answer(request, reply, tokens(usage, prompt, stream));
        } finally {
            call.cancel(true);
            stream.leave();
            Tokens tokens = tokens(usage, prompt, stream);
            meter.used(request, answered, tokens.in(), tokens.out());
        }
    }

    /** Until it is there, the patience is over, or the stream has been quiet for too long. */
    private Optional<ChatResponse> await(Future<Optional<ChatResponse>> call, ModelStream stream)
            throws ExecutionException, TimeoutException, InterruptedException {
        long end = System.nanoTime() + settings.patience().toNanos();
        while (true) {
            long left = Math.min(end, quietUntil(stream, end)) - System.nanoTime();
            try {
                return call.get(Math.max(0, Math.min(left, lookAgain())), TimeUnit.NANOSECONDS);
            } catch (TimeoutException quiet) {
                if (Math.min(end, quietUntil(stream, end)) - System.nanoTime() <= 0) {
                    throw quiet;
                }
            }
        }
    }

    /** The first piece may be there long before it has to be, and from then on less patience is due. */
    private long lookAgain() {
        return settings.pace().map(pace -> pace.between().toNanos()).orElse(Long.MAX_VALUE);
    }

    private long quietUntil(ModelStream stream, long otherwise) {
        return settings.pace()
                .filter(pace -> model.streams())
                .map(pace -> stream.heardAt() + (stream.pieces() == 0 ? pace.first() : pace.between()).toNanos())
                .orElse(otherwise);
    }

    private record Tokens(int in, int out) {

        int all() {
            return in + out;
        }
    }

    /** As the server counted; a stream that was left early is counted by its pieces and the length of what was sent. */
    private static Tokens tokens(@Nullable TokenUsage usage, List<ChatMessage> prompt, ModelStream stream) {
        if (usage != null) {
            return new Tokens(count(usage, TokenUsage::inputTokenCount), count(usage, TokenUsage::outputTokenCount));
        }
        int sent =
                prompt.stream().mapToInt(message -> message.toString().length()).sum();
        return stream.pieces() == 0 ? new Tokens(0, 0) : new Tokens(sent / CHARACTERS_OF_A_TOKEN, stream.pieces());
    }

    private static int count(TokenUsage usage, Function<TokenUsage, @Nullable Integer> kind) {
        Integer tokens = kind.apply(usage);
        return tokens == null ? 0 : tokens;
    }

    private static String said(ChatResponse response) {
        String said = response.aiMessage().text();
        return said == null ? "" : said;
    }

    private Answer answer(Request request, ModelReply reply, Tokens tokens) {
        String source = "model:" + settings.name();
        if (reply.sentences().isEmpty()) {
            return BuiltInAnswerer.nothing(source, tokens.all());
        }
        List<Citation> citations = reply.cited().stream()
                .map(number -> cited(request.passages().get(number - 1), reply, number))
                .toList();
        return new Answer(reply.text(), citations, false, source, tokens.all());
    }

    private static Citation cited(Passage passage, ModelReply reply, int number) {
        String quote = BuiltInAnswerer.quote(passage.text(), reply.text());
        return new Citation(passage.id(), passage.sourceTitle(), passage.locator(), quote, reply.ends(number));
    }
}
