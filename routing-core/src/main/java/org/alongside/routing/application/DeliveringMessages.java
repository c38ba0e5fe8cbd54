package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alongside.routing.ChannelSender;
import org.alongside.routing.Handover;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.Outgoing;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.OutboxStore;
import org.alongside.routing.store.OutboxStore.Ending;
import org.alongside.routing.store.OutboxStore.Parcel;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.StoreException;
import org.alongside.tenant.InboxId;

/** Hands what waits in the outbox to its channel, outside transactions. Never throws. */
@ApplicationScoped
class DeliveringMessages {

    private static final Logger LOG = System.getLogger(DeliveringMessages.class.getName());
    /** Each may take 20 seconds at its carrier, all of them no longer than the outbox's lease. */
    private static final int AT_ONCE = 3;
    /** No carrier is asked: the contact's side fetches them. */
    private static final int FETCHED_AT_ONCE = 50;
    /** How often a message is put off before it counts as failed. */
    private static final int ATTEMPTS = 12;

    private static final Duration DATABASE_AWAY = Duration.ofSeconds(10);
    /** Within a quarter of a minute, so that three slow carriers and this are no longer than the lease. */
    private static final int RECORDINGS = 5;

    private final Transactions transactions;
    private final OutboxStore outbox;
    private final Businesses businesses;
    private final Senders senders;
    private final FailedDeliveries failures;
    private final ConversationStore conversations;
    private final Changes changes;

    @Inject
    DeliveringMessages(
            Transactions transactions,
            OutboxStore outbox,
            Businesses businesses,
            Senders senders,
            FailedDeliveries failures,
            ConversationStore conversations,
            Changes changes) {
        this.transactions = transactions;
        this.failures = failures;
        this.conversations = conversations;
        this.changes = changes;
        this.outbox = outbox;
        this.businesses = businesses;
        this.senders = senders;
    }

    /** The inboxes of the tenant through which something has to leave. */
    List<InboxId> due(TenantId tenant) {
        try {
            return transactions.in(tenant, () -> outbox.due(tenant));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The outbox of tenant " + tenant + " has to wait", failure);
            return List.of();
        }
    }

    /** One inbox after the other. */
    void deliver(TenantId tenant) {
        due(tenant).forEach(inbox -> deliver(tenant, inbox));
    }

    void deliver(TenantId tenant, InboxId inbox) {
        try {
            List<Parcel> parcels = claim(tenant, inbox);
            while (!parcels.isEmpty()) {
                Map<UUID, Ending> endings = new HashMap<>();
                parcels.forEach(
                        parcel -> endings.put(parcel.outgoing().message().id(), send(tenant, parcel)));
                keep(tenant, endings);
                parcels = claim(tenant, inbox);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "What inbox " + inbox + " has to send has to wait", failure);
        }
    }

    /** How it ended is known here only, and else to nobody: a database that restarts is waited for. */
    private void keep(TenantId tenant, Map<UUID, Ending> endings) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.run(tenant, () -> record(tenant, endings));
                return;
            } catch (RuntimeException away) {
                if (attempt == RECORDINGS) {
                    throw away;
                }
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1L << attempt - 1));
            }
        }
    }

    private void record(TenantId tenant, Map<UUID, Ending> endings) {
        outbox.record(tenant, endings);
        List<UUID> messages = List.copyOf(endings.keySet());
        if (endings.values().stream().anyMatch(ending -> ending.state() == Delivery.FAILED)) {
            failures.all(tenant, outbox.failed(tenant, messages));
        }
        outbox.conversations(tenant, messages).stream()
                .map(id -> conversations.byId(tenant, id))
                .forEach(known -> changes.happened(tenant, known, known.lastSequence()));
    }

    private List<Parcel> claim(TenantId tenant, InboxId inbox) {
        int most = most(tenant, inbox);
        return transactions.in(tenant, () -> outbox.claim(tenant, inbox, most));
    }

    private int most(TenantId tenant, InboxId inbox) {
        try {
            return sender(tenant, inbox).fetched() ? FETCHED_AT_ONCE : AT_ONCE;
        } catch (RuntimeException unknown) {
            // What is to be sent through it says so itself, message by message.
            return AT_ONCE;
        }
    }

    private ChannelSender sender(TenantId tenant, InboxId inbox) {
        return senders.of(businesses.inbox(tenant, inbox).channel());
    }

    private Ending send(TenantId tenant, Parcel parcel) {
        Outgoing outgoing = parcel.outgoing();
        try {
            ChannelSender sender = sender(tenant, outgoing.inbox());
            return parcel.cutOff() && !sender.repeatable()
                    ? ending(Delivery.UNKNOWN, Handover.UNKNOWN)
                    : ending(sender.send(tenant, outgoing), outgoing.attempt());
        } catch (StoreException away) {
            LOG.log(Level.WARNING, "Message " + outgoing.message().id() + " waits for the database", away);
            return ending(Handover.later(DATABASE_AWAY, ""), outgoing.attempt());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Message " + outgoing.message().id() + " may not have been sent", failure);
            return ending(Delivery.UNKNOWN, Handover.UNKNOWN);
        }
    }

    private static Ending ending(Handover handover, int attempt) {
        return switch (handover.result()) {
            case SENT -> ending(Delivery.SENT, handover);
            case REFUSED -> ending(Delivery.FAILED, handover);
            case UNKNOWN -> ending(Delivery.UNKNOWN, handover);
            case KEPT -> ending(Delivery.KEPT, handover);
            case LATER -> ending(attempt < ATTEMPTS ? Delivery.READY : Delivery.FAILED, handover);
        };
    }

    private static Ending ending(Delivery state, Handover handover) {
        return new Ending(state, handover.reference(), handover.problem(), handover.pause());
    }
}
