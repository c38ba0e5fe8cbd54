package org.alongside.routing.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.alongside.routing.store.InboundQueue;
import org.alongside.routing.store.InboundQueue.Due;
import org.alongside.routing.store.OutboxStore;
import org.alongside.shared.Started;

/**
 * Takes up every second what was left: after a crash, a full queue, a failed attempt. And the watchdog: a message that
 * nobody answered in time goes to a person, whatever the assistant is doing. Every minute, what fell silent is closed.
 */
@ApplicationScoped
class TendingQueues {

    private static final Logger LOG = System.getLogger(TendingQueues.class.getName());
    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final InboundQueue queue;
    private final OutboxStore outbox;
    private final HandlingTurns handling;
    private final Dispatching dispatching;
    private final ClosingBySilence closing;
    private final RaisingConversations raising;
    private final RaisingDoubts doubts;
    private ScheduledFuture<?> rhythm;
    private ScheduledFuture<?> slowRhythm;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    TendingQueues(
            Transactions transactions,
            InboundQueue queue,
            OutboxStore outbox,
            HandlingTurns handling,
            Dispatching dispatching,
            ClosingBySilence closing,
            RaisingConversations raising,
            RaisingDoubts doubts) {
        this.transactions = transactions;
        this.queue = queue;
        this.outbox = outbox;
        this.handling = handling;
        this.dispatching = dispatching;
        this.closing = closing;
        this.raising = raising;
        this.doubts = doubts;
    }

    void start(@Observes Started started) {
        rhythm = executor.scheduleWithFixedDelay(this::tend, 1, 1, TimeUnit.SECONDS);
        slowRhythm = executor.scheduleWithFixedDelay(this::closeSilent, 1, 1, TimeUnit.MINUTES);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        rhythm.cancel(false);
        slowRhythm.cancel(false);
    }

    void tend() {
        try {
            transactions.acrossQueues(() -> queue.due(AT_ONCE)).forEach(this::take);
            transactions.acrossQueues(outbox::tenantsWithDue).forEach(dispatching::said);
            raising.raiseAll();
            doubts.raiseAll();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The queues could not be read", failure);
        }
    }

    void closeSilent() {
        try {
            closing.closeAll();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "What fell silent could not be read", failure);
        }
    }

    private void take(Due due) {
        if (!due.overdue()) {
            dispatching.arrived(due.tenant(), due.event(), due.strand(), due.quiet());
        } else if (handling.handOver(due.tenant(), due.event())) {
            // In this thread: the others may all wait for a model that does not answer.
            dispatching.said(due.tenant());
        }
    }
}
