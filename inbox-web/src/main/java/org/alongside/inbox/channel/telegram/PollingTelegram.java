package org.alongside.inbox.channel.telegram;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.shared.Started;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.InboxId;
import org.jspecify.annotations.Nullable;

/** Asks Telegram for news of the bots that it does not come to by itself; each bot by one node at a time. */
@ApplicationScoped
class PollingTelegram {

    private static final Logger LOG = System.getLogger(PollingTelegram.class.getName());

    private final ChannelConnections connections;
    private final AskingTelegram asking;
    private final Set<InboxId> asked = ConcurrentHashMap.newKeySet();
    private ScheduledFuture<?> rhythm;
    private volatile boolean stopped;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    PollingTelegram(ChannelConnections connections, AskingTelegram asking) {
        this.connections = connections;
        this.asking = asking;
    }

    void start(@Observes Started started) {
        rhythm = executor.scheduleWithFixedDelay(this::ask, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        stopped = true;
        rhythm.cancel(false);
    }

    private void ask() {
        try {
            connections.connected(ChannelKind.TELEGRAM).stream()
                    .filter(connection -> connection.setting(TelegramSetup.WAY).equals(TelegramSetup.POLLING))
                    .filter(connection -> asked.add(connection.inbox()))
                    .forEach(this::ask);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The bots could not be read", failure);
        }
    }

    private void ask(ChannelConnection connection) {
        try {
            Optional<AskingTelegram.Question> question = asking.question(connection);
            if (question.isEmpty()) {
                asked.remove(connection.inbox());
                return;
            }
            // The wait holds no thread; what came is stored in one of the container's.
            question.get()
                    .answer()
                    .whenCompleteAsync((reply, failure) -> take(question.get(), reply), executor::execute);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Inbox " + connection.inbox() + " could not ask for news", failure);
            asked.remove(connection.inbox());
        }
    }

    private void take(AskingTelegram.Question question, BotApi.@Nullable Reply reply) {
        try {
            if (!stopped) {
                asking.take(question, Optional.ofNullable(reply));
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The news of inbox " + question.connection().inbox() + " have to wait", failure);
        } finally {
            asked.remove(question.connection().inbox());
        }
    }
}
