package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.routing.ChannelSender;
import org.alongside.routing.Handover;
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.Outgoing;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.OutboxStore;
import org.alongside.routing.store.OutboxStore.Ending;
import org.alongside.routing.store.OutboxStore.Parcel;
import org.alongside.shared.TenantId;

/** Hands what waits in the outbox to its channel, outside transactions. Never throws. */
@ApplicationScoped
class DeliveringMessages {

    private static final Logger LOG = System.getLogger(DeliveringMessages.class.getName());
    /** Each may take 20 seconds at its channel, all of them no longer than the outbox's lease. */
    private static final int AT_ONCE = 3;
    /** How often a message is put off before it counts as failed. */
    private static final int ATTEMPTS = 12;

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

    void deliver(TenantId tenant) {
        try {
            List<Parcel> parcels = claim(tenant);
            while (!parcels.isEmpty()) {
                Map<UUID, Ending> endings = new HashMap<>();
                parcels.forEach(
                        parcel -> endings.put(parcel.outgoing().message().id(), send(tenant, parcel)));
                transactions.run(tenant, () -> record(tenant, endings));
                parcels = claim(tenant);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The outbox of tenant " + tenant + " has to wait", failure);
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

    private List<Parcel> claim(TenantId tenant) {
        return transactions.in(tenant, () -> outbox.claim(tenant, AT_ONCE));
    }

    private Ending send(TenantId tenant, Parcel parcel) {
        Outgoing outgoing = parcel.outgoing();
        try {
            ChannelSender sender =
                    senders.of(businesses.inbox(tenant, outgoing.inbox()).channel());
            return parcel.cutOff() && !sender.repeatable()
                    ? ending(Delivery.UNKNOWN, Handover.UNKNOWN)
                    : ending(sender.send(tenant, outgoing), outgoing.attempt());
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
