package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.routing.Autonomy;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/** What keeps intents from being raised. */
@ApplicationScoped
public class AutonomyHolds {

    private final Sql sql;

    @Inject
    public AutonomyHolds(Sql sql) {
        this.sql = sql;
    }

    /**
     * What a holder holds.
     *
     * @param inbox the one in which it does, or all
     */
    public record Held(String intent, Autonomy level, Optional<InboxId> inbox) {}

    /** @return false if the holder holds that intent already */
    public boolean add(TenantId tenant, UUID holder, Held held, Instant now) {
        return sql.update(
                        "insert into routing.autonomy_holds (tenant_id, holder, intent, level, inbox_id, held_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        tenant,
                        holder,
                        held.intent(),
                        held.level(),
                        held.inbox().map(InboxId::value),
                        now)
                == 1;
    }

    /** @return what it held */
    public List<Held> remove(TenantId tenant, UUID holder) {
        return sql.list(
                "delete from routing.autonomy_holds where tenant_id = ? and holder = ? returning *",
                AutonomyHolds::held,
                tenant,
                holder);
    }

    /** The lowest level that each intent is held at in all inboxes. */
    public Map<String, Autonomy> lowest(TenantId tenant) {
        Map<String, Autonomy> lowest = new TreeMap<>();
        all(tenant, "inbox_id is null").forEach(held -> lowest.merge(held.intent(), held.level(), Autonomy::atMost));
        return lowest;
    }

    /** The same of each inbox in which something is held alone. */
    public Map<InboxId, Map<String, Autonomy>> lids(TenantId tenant) {
        Map<InboxId, Map<String, Autonomy>> lids = new HashMap<>();
        all(tenant, "inbox_id is not null")
                .forEach(held -> held.inbox()
                        .ifPresent(inbox -> lids.computeIfAbsent(inbox, none -> new TreeMap<>())
                                .merge(held.intent(), held.level(), Autonomy::atMost)));
        return lids;
    }

    private List<Held> all(TenantId tenant, String which) {
        return sql.list(
                "select intent, level, inbox_id from routing.autonomy_holds where tenant_id = ? and " + which,
                AutonomyHolds::held,
                tenant);
    }

    private static Held held(Row row) throws SQLException {
        return new Held(
                row.text("intent"),
                row.constant("level", Autonomy.class),
                row.maybeUuid("inbox_id").map(InboxId::new));
    }
}
