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
import org.alongside.tenant.BusinessHours;
import org.alongside.tenant.Hours;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Members;
import org.alongside.tenant.Role;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/**
 * Tenants, inboxes, hours and people as messages need them, remembered for some seconds: they change seldom, and
 * nothing that lowers autonomy is kept here. Thread-safe.
 */
@ApplicationScoped
class Businesses {

    private static final Duration KEEP = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private record Kept<T>(T value, Instant since) {}

    private record Door(TenantId tenant, InboxId inbox) {}

    private final Map<TenantId, Kept<Tenant>> tenants = new ConcurrentHashMap<>();
    private final Map<Door, Kept<Inbox>> inboxes = new ConcurrentHashMap<>();
    private final Map<TenantId, Kept<BusinessHours>> weeks = new ConcurrentHashMap<>();
    private final Map<TenantId, Kept<Integer>> crews = new ConcurrentHashMap<>();
    private final Tenants directory;
    private final Inboxes connections;
    private final Hours hours;
    private final Members members;
    private final Clock clock;

    @Inject
    Businesses(Tenants directory, Inboxes connections, Hours hours, Members members, Clock clock) {
        this.directory = directory;
        this.connections = connections;
        this.hours = hours;
        this.members = members;
        this.clock = clock;
    }

    /** Not inside a transaction: the directory has its own. */
    Tenant tenant(TenantId tenant) {
        return kept(tenants, tenant, () -> directory.byId(tenant));
    }

    Inbox inbox(TenantId tenant, InboxId inbox) {
        return kept(inboxes, new Door(tenant, inbox), () -> connections.byId(tenant, inbox));
    }

    BusinessHours hours(TenantId tenant) {
        return kept(weeks, tenant, () -> hours.of(tenant));
    }

    /** How many people answer. */
    int agents(TenantId tenant) {
        return kept(crews, tenant, () -> (int) members.all(tenant).stream()
                .filter(member -> member.role() != Role.ADMIN)
                .count());
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
