package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.routing.Receipt;
import org.alongside.routing.store.InboundQueue;
import org.alongside.routing.store.InboundQueue.Received;
import org.alongside.shared.TenantId;

/**
 * The receipt of messages: each is stored for good when its sender is told so. Those of one tenant that come while
 * another's receipt is on its way to the disk share the next one.
 */
@ApplicationScoped
class StoringMessages {

    private static final int AT_ONCE = 32;

    private final Transactions transactions;
    private final InboundQueue queue;
    private final SharedWork<TenantId, Received, Receipt> sharing = new SharedWork<>(AT_ONCE, this::store);

    @Inject
    StoringMessages(Transactions transactions, InboundQueue queue) {
        this.transactions = transactions;
        this.queue = queue;
    }

    /** Outside transactions. Returns when it is stored, or was before. */
    Receipt store(TenantId tenant, Received received) {
        return sharing.take(tenant, received);
    }

    private List<Receipt> store(TenantId tenant, List<Received> all) {
        return transactions.in(tenant, () -> {
            Set<UUID> added = queue.add(tenant, all);
            return all.stream()
                    .map(one -> added.contains(one.event())
                            ? new Receipt(one.event(), false)
                            : new Receipt(queue.byDedupeKey(tenant, one.message()), true))
                    .toList();
        });
    }
}
