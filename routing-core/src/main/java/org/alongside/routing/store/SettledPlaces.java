package org.alongside.routing.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/**
 * How far a tenant's log can be read without missing an event that commits late. Places are drawn before the commit, so
 * a later place may be seen while an earlier one is not, however old the transactions are: a place is settled when
 * every transaction that ran at the time it was first seen has ended. Whoever writes an event has written something
 * before in its transaction, and so has a number by which it is known to run. Thread-safe; kept on each node, where it
 * is found again from nothing.
 */
final class SettledPlaces {

    /** Turns take milliseconds, so one look more is nearly always enough; what outlasts them is read the next time. */
    private static final int LOOKS = 20;

    private static final String LOOK = """
            select coalesce(max(e.position), 0) as last,
                   pg_current_xact_id()::text::bigint as horizon,
                   pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest
            from routing.events e where e.tenant_id = ?
            """;

    private final Sql sql;
    private final Map<TenantId, Seen> seen = new ConcurrentHashMap<>();

    SettledPlaces(Sql sql) {
        this.sql = sql;
    }

    /** The last place that is settled; at least the one asked for, which was read before. */
    long last(TenantId tenant, long read) {
        Seen now = look(tenant);
        for (int looks = 1; looks < LOOKS && now.last() > Math.max(read, now.settled()); looks++) {
            sql.one("select pg_sleep(.005)", row -> 0);
            now = look(tenant);
        }
        return Math.max(read, now.settled());
    }

    private Seen look(TenantId tenant) {
        Look look = sql.one(
                        LOOK, row -> new Look(row.number("last"), row.number("horizon"), row.number("oldest")), tenant)
                .orElseThrow();
        return seen.compute(tenant, (key, before) -> before == null ? Seen.first(look) : before.then(look));
    }

    /**
     * @param horizon our own number: whatever ran at the time of the look has a lower one
     * @param oldest number that may still run
     */
    private record Look(long last, long horizon, long oldest) {}

    /** @param last seen at the time of the horizon, and settled when all that ran then has ended */
    private record Seen(long settled, long last, long horizon) {

        static Seen first(Look look) {
            return new Seen(0, look.last(), look.horizon()).then(look);
        }

        Seen then(Look look) {
            if (look.oldest() < horizon) {
                return this;
            }
            boolean nobodyElse = look.oldest() >= look.horizon();
            return new Seen(nobodyElse ? look.last() : last, look.last(), look.horizon());
        }
    }
}
