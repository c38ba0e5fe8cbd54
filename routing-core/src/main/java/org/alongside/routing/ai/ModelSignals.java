package org.alongside.routing.ai;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alongside.routing.Signal;
import org.alongside.routing.Signal.Source;
import org.alongside.routing.SignalKind;
import org.alongside.routing.SignalSource;

/**
 * Asks a language model which signals a message shows. Of its reply only lines count that name one of our signals and
 * quote words that stand in the message; it cannot take back what others saw. Slow, silent, broken or talkative, it
 * costs its patience at most.
 */
public final class ModelSignals implements SignalSource {

    private static final Logger LOG = System.getLogger(ModelSignals.class.getName());
    private static final String RULES = Resources.text("/prompts/signals-v1.txt");
    private static final int FAILURES_ALLOWED = 3;
    private static final int LONGEST = 4_000;
    private static final int MOST_LINES = 20;
    private static final Duration REST = Duration.ofSeconds(30);

    private final ModelSettings settings;
    private final ChatModel model;
    private final ExecutorService executor;
    private final Fuse fuse;

    public ModelSignals(ModelSettings settings, ExecutorService executor, Clock clock) {
        this.settings = settings;
        this.model = ChatModels.of(settings);
        this.executor = executor;
        this.fuse = new Fuse(FAILURES_ALLOWED, REST, clock);
    }

    @Override
    public List<Signal> seen(String message) {
        if (message.isBlank() || !fuse.lets()) {
            return List.of();
        }
        try {
            List<Signal> seen = read(asked(message), message);
            fuse.worked();
            return seen;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException failure) {
            fuse.failed();
            LOG.log(Level.WARNING, "The model {0} read no signals: {1}", settings, failure.getClass());
        }
        return List.of();
    }

    /** On a thread of its own: a server that sends a byte a minute keeps no time-out of the client. */
    private String asked(String message) throws ExecutionException, TimeoutException, InterruptedException {
        String fenced = cut(message).replace('<', '‹').replace('>', '›');
        Future<ChatResponse> call = executor.submit(
                () -> model.chat(SystemMessage.from(RULES), UserMessage.from("<message>" + fenced + "</message>")));
        try {
            ChatResponse response = call.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            String said = response.aiMessage().text();
            return said == null ? "" : said;
        } finally {
            call.cancel(true);
        }
    }

    private static String cut(String message) {
        return message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST / 2) + "\n…\n" + message.substring(message.length() - LONGEST / 2);
    }

    private static List<Signal> read(String reply, String message) {
        List<Signal> signals = new ArrayList<>();
        Set<SignalKind> known = EnumSet.noneOf(SignalKind.class);
        reply.lines()
                .limit(MOST_LINES)
                .forEach(line -> signal(line, message)
                        .filter(signal -> known.add(signal.kind()))
                        .ifPresent(signals::add));
        return signals;
    }

    private static Optional<Signal> signal(String line, String message) {
        String[] parts = line.split("\\|", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        String quoted = parts[1].strip();
        int at = message.toLowerCase(Locale.ROOT).indexOf(quoted.toLowerCase(Locale.ROOT));
        return quoted.isEmpty() || at < 0 || at + quoted.length() > message.length()
                ? Optional.empty()
                : kind(parts[0].strip())
                        .map(kind -> new Signal(kind, message.substring(at, at + quoted.length()), Source.MODEL));
    }

    private static Optional<SignalKind> kind(String name) {
        return EnumSet.allOf(SignalKind.class).stream()
                .filter(SignalKind::worded)
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
