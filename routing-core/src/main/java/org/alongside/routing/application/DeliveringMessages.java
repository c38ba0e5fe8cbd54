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
import org.alongside.routing.Message.Delivery;
import org.alongside.routing.store.OutboxStore;
import org.alongside.routing.store.OutboxStore.Parcel;
import org.alongside.shared.TenantId;

/** Hands what waits in the outbox to its channel, outside transactions. Never throws. */
@ApplicationScoped
class DeliveringMessages {

    private static final Logger LOG = System.getLogger(DeliveringMessages.class.getName());
    private static final int AT_ONCE = 50;

    private final Transactions transactions;
    private final OutboxStore outbox;
    private final Businesses businesses;
    private final Senders senders;

    @Inject
    DeliveringMessages(Transactions transactions, OutboxStore outbox, Businesses businesses, Senders senders) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.businesses = businesses;
        this.senders = senders;
    }

    void deliver(TenantId tenant) {
        try {
            List<Parcel> parcels = claim(tenant);
            while (!parcels.isEmpty()) {
                Map<UUID, Delivery> results = new HashMap<>();
                parcels.forEach(parcel -> results.put(parcel.message().id(), send(tenant, parcel)));
                transactions.run(tenant, () -> outbox.record(tenant, results));
                parcels = claim(tenant);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The outbox of tenant " + tenant + " has to wait", failure);
        }
    }

    private List<Parcel> claim(TenantId tenant) {
        return transactions.in(tenant, () -> outbox.claim(tenant, AT_ONCE));
    }

    private Delivery send(TenantId tenant, Parcel parcel) {
        try {
            ChannelSender sender =
                    senders.of(businesses.inbox(tenant, parcel.inbox()).channel());
            if (parcel.cutOff() && !sender.repeatable()) {
                return Delivery.UNKNOWN;
            }
            return switch (sender.send(tenant, parcel.inbox(), parcel.conversation(), parcel.message())) {
                case SENT -> Delivery.SENT;
                case REFUSED -> Delivery.FAILED;
                case UNKNOWN -> Delivery.UNKNOWN;
            };
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Message " + parcel.message().id() + " may not have been sent", failure);
            return Delivery.UNKNOWN;
        }
    }
}
