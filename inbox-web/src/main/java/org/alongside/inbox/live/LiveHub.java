package org.alongside.inbox.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.alongside.routing.ConversationChanged;
import org.alongside.shared.Started;

/**
 * Tells open browsers that something changed, so that they fetch it. The events carry no content: whoever missed one
 * misses nothing, because every fetch asks for all after the last known message. Thread-safe.
 */
@ApplicationScoped
public class LiveHub {

    private static final long HEARTBEAT_SECONDS = 15;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService rhythms;

    /** The rhythms share one thread: what customers wait for must not stand behind them, nor they behind a browser. */
    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    void start(@Observes Started started) {
        rhythms.scheduleAtFixedRate(
                () -> executor.execute(() -> listeners.forEach(listener -> keep(listener, listener.beat()))),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        listeners.forEach(Listener::close);
    }

    /** Starts telling the listener, until its connection is gone. */
    public void add(Listener listener) {
        listeners.add(listener);
        keep(listener, listener.beat());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged change) {
        tell(News.of(change));
    }

    /** Tells those who want to hear of it, in another thread: writing to browsers must never slow a turn. */
    public void tell(News news) {
        if (!listeners.isEmpty()) {
            executor.execute(() -> listeners.stream()
                    .filter(listener -> listener.wants(news))
                    .forEach(listener -> keep(listener, listener.tell(news))));
        }
    }

    private void keep(Listener listener, boolean alive) {
        if (!alive) {
            listeners.remove(listener);
            listener.close();
        }
    }
}
