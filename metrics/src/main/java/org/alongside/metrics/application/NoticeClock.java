package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.alongside.metrics.NoticeSender;
import org.alongside.metrics.application.NoticeQueue.Taken;
import org.alongside.shared.Rhythms;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;

/** Sends what waits in the queue of notices, one after the other, outside transactions. */
@ApplicationScoped
class NoticeClock {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final NoticeQueue queue;
    private final NoticeSender sender;

    @Inject
    NoticeClock(NoticeQueue queue, NoticeSender sender) {
        this.queue = queue;
        this.sender = sender;
    }

    void start(@Observes Started started, Rhythms rhythms) {
        rhythms.ofWorkers("notices", PAUSE, PAUSE, () -> queue.due().forEach(this::send));
    }

    private void send(TenantId tenant) {
        Optional<Taken> taken = queue.take(tenant);
        while (taken.isPresent()) {
            Taken one = taken.get();
            queue.record(
                    tenant,
                    one.letter(),
                    sender.send(tenant, one.notice(), one.letter().address()));
            taken = queue.take(tenant);
        }
    }
}
