package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.routing.store.InboundQueue;
import org.alongside.routing.store.InboundQueue.Due;
import org.alongside.routing.store.OutboxStore;
import org.alongside.shared.Rhythms;
import org.alongside.shared.Started;

/**
 * Takes up every second what was left: after a crash, a full queue, a failed attempt. And the watchdog: a message that
 * nobody answered in time goes to a person, whatever the assistant is doing. Every minute, what fell silent is closed.
 */
@ApplicationScoped
class TendingQueues {

    private static final int AT_ONCE = 200;

    private final Transactions transactions;
    private final InboundQueue queue;
    private final OutboxStore outbox;
    private final HandlingTurns handling;
    private final Dispatching dispatching;
    private final ClosingBySilence closing;
    private final RaisingConversations raising;
    private final RaisingDoubts doubts;

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

    void start(@Observes Started started, Rhythms rhythms) {
        Duration second = Duration.ofSeconds(1);
        Duration minute = Duration.ofMinutes(1);
        rhythms.ofAll("queues", second, second, this::tend);
        rhythms.ofAll("what fell silent", minute, minute, closing::closeAll);
    }

    void tend() {
        transactions.acrossQueues(() -> queue.due(AT_ONCE)).forEach(this::take);
        transactions.acrossQueues(outbox::tenantsWithDue).forEach(dispatching::said);
        raising.raiseAll();
        doubts.raiseAll();
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
