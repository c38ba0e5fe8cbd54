package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/**
 * Tenants and inboxes as every message needs them, remembered for some seconds: their languages and names change
 * seldom, and nothing that lowers autonomy is kept here. Thread-safe.
 */
@ApplicationScoped
class Businesses {

    private static final Duration KEEP = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private record Kept<T>(T value, Instant since) {}

    private record Door(TenantId tenant, InboxId inbox) {}

    private final Map<TenantId, Kept<Tenant>> tenants = new ConcurrentHashMap<>();
    private final Map<Door, Kept<Inbox>> inboxes = new ConcurrentHashMap<>();
    private final Tenants directory;
    private final Inboxes connections;
    private final Clock clock;

    @Inject
    Businesses(Tenants directory, Inboxes connections, Clock clock) {
        this.directory = directory;
        this.connections = connections;
        this.clock = clock;
    }

    /** Not inside a transaction: the directory has its own. */
    Tenant tenant(TenantId tenant) {
        return kept(tenants, tenant, () -> directory.byId(tenant));
    }

    Inbox inbox(TenantId tenant, InboxId inbox) {
        return kept(inboxes, new Door(tenant, inbox), () -> connections.byId(tenant, inbox));
    }

    private <K, T> T kept(Map<K, Kept<T>> store, K key, Supplier<T> read) {
        Kept<T> known = store.get(key);
        Instant now = clock.instant();
        if (known != null && known.since().plus(KEEP).isAfter(now)) {
            return known.value();
        }
        T fresh = read.get();
        if (store.size() >= MOST) {
            store.clear();
        }
        store.put(key, new Kept<>(fresh, now));
        return fresh;
    }
}
