package org.alongside.knowledge.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Markets of inboxes and contacts. */
@ApplicationScoped
@InTenant
public class MarketShelf {

    public enum Kind {
        INBOX,
        CONTACT
    }

    private final Sql sql;

    @Inject
    public MarketShelf(Sql sql) {
        this.sql = sql;
    }

    /** By inbox. */
    public Map<UUID, String> ofInboxes(TenantId tenant) {
        return sql
                .list(
                        "select subject, market from knowledge.markets where tenant_id = ? and kind = 'INBOX'",
                        row -> Map.entry(row.uuid("subject"), row.text("market")),
                        tenant)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public boolean knowsContacts(TenantId tenant) {
        return sql.one(
                        "select exists (select 1 from knowledge.markets where tenant_id = ? and kind = 'CONTACT') as some",
                        row -> row.flag("some"),
                        tenant)
                .orElse(false);
    }

    public Optional<String> ofContact(TenantId tenant, UUID contact) {
        return sql.one(
                "select market from knowledge.markets where tenant_id = ? and kind = 'CONTACT' and subject = ?",
                row -> row.text("market"),
                tenant,
                contact);
    }

    public void save(TenantId tenant, Kind kind, UUID subject, String market) {
        sql.update(
                "insert into knowledge.markets (tenant_id, kind, subject, market) values (?, ?, ?, ?)"
                        + " on conflict (tenant_id, kind, subject) do update set market = excluded.market",
                tenant,
                kind,
                subject,
                market);
    }

    public void remove(TenantId tenant, Kind kind, UUID subject) {
        sql.update(
                "delete from knowledge.markets where tenant_id = ? and kind = ? and subject = ?",
                tenant,
                kind,
                subject);
    }
}
