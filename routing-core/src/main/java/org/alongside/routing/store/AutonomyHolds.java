package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.routing.Autonomy;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** What keeps intents from being raised. */
@ApplicationScoped
public class AutonomyHolds {

    private final Sql sql;

    @Inject
    public AutonomyHolds(Sql sql) {
        this.sql = sql;
    }

    /** @return false if the holder holds that intent already */
    public boolean add(TenantId tenant, UUID holder, String intent, Autonomy level, Instant now) {
        return sql.update(
                        "insert into routing.autonomy_holds (tenant_id, holder, intent, level, held_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        tenant,
                        holder,
                        intent,
                        level,
                        now)
                == 1;
    }

    /** @return the intents that it held */
    public Set<String> remove(TenantId tenant, UUID holder) {
        return new TreeSet<>(sql.list(
                "delete from routing.autonomy_holds where tenant_id = ? and holder = ? returning intent",
                row -> row.text("intent"),
                tenant,
                holder));
    }

    /** The lowest level that each held intent is held at. */
    public Map<String, Autonomy> lowest(TenantId tenant) {
        Map<String, Autonomy> lowest = new TreeMap<>();
        List<Held> all = sql.list(
                "select intent, level from routing.autonomy_holds where tenant_id = ?",
                row -> new Held(row.text("intent"), row.constant("level", Autonomy.class)),
                tenant);
        all.forEach(held -> lowest.merge(held.intent(), held.level(), Autonomy::atMost));
        return lowest;
    }

    private record Held(String intent, Autonomy level) {}
}
