package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.ContactEvents;
import org.alongside.routing.ContactEvents.Arrival;
import org.alongside.routing.ContactEvents.Outcome;
import org.alongside.routing.ContactEvents.Told;
import org.alongside.routing.ContactId;
import org.alongside.routing.domain.ToldEvent;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** What a business's systems told, the secret that they sign with, and what became of it. */
@ApplicationScoped
public class ContactEventRows {

    /** Arrivals that are kept of a business. */
    private static final int KEPT = 200;
    /** Events that are kept of a contact's key. */
    private static final int KEPT_OF_KEY = 200;

    private final Sql sql;

    @Inject
    public ContactEventRows(Sql sql) {
        this.sql = sql;
    }

    /** Secrets as they are kept. */
    public record Kept(String secret, String oldSecret, Optional<Instant> oldUntil, Instant since, String by) {}

    public Optional<Kept> source(TenantId tenant) {
        return sql.one(
                "select * from routing.event_sources where tenant_id = ?",
                row -> new Kept(
                        row.text("secret"),
                        row.text("old_secret"),
                        row.maybeInstant("old_until_at"),
                        row.instant("made_at"),
                        row.text("made_by")),
                tenant);
    }

    public void renew(TenantId tenant, String secret, Instant oldUntil, String by, Instant now) {
        sql.update(
                "insert into routing.event_sources as s (tenant_id, secret, made_at, made_by) values (?, ?, ?, ?)"
                        + " on conflict (tenant_id) do update set old_secret = s.secret, old_until_at = ?,"
                        + " secret = excluded.secret, made_at = excluded.made_at, made_by = excluded.made_by",
                tenant,
                secret,
                now,
                by,
                oldUntil);
    }

    public boolean close(TenantId tenant) {
        return sql.update("delete from routing.event_sources where tenant_id = ?", tenant) == 1;
    }

    /** @return false if there is one with this id; of a key the oldest go when there are too many */
    public boolean add(TenantId tenant, String id, ToldEvent event) {
        boolean fresh = sql.update(
                        "insert into routing.contact_events (tenant_id, id, kind, value, type, text, link, happened_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, id) do nothing",
                        tenant,
                        id,
                        event.contact().kind(),
                        event.contact().value(),
                        event.type(),
                        event.text(),
                        event.link(),
                        event.at())
                == 1;
        if (fresh) {
            sql.update(
                    "delete from routing.contact_events where tenant_id = ? and kind = ? and value = ?"
                            + " and happened_at < (select happened_at from routing.contact_events where tenant_id = ?"
                            + " and kind = ? and value = ? order by happened_at desc offset ? limit 1)",
                    tenant,
                    event.contact().kind(),
                    event.contact().value(),
                    tenant,
                    event.contact().kind(),
                    event.contact().value(),
                    KEPT_OF_KEY);
        }
        return fresh;
    }

    public void arrived(TenantId tenant, Arrival arrival) {
        sql.update(
                "insert into routing.event_arrivals (tenant_id, event_id, type, contact, outcome, problem, arrived_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                tenant,
                arrival.event(),
                arrival.type(),
                arrival.contact(),
                arrival.outcome(),
                arrival.problem(),
                arrival.at());
        sql.update(
                "delete from routing.event_arrivals where tenant_id = ? and position < (select position"
                        + " from routing.event_arrivals where tenant_id = ? order by position desc offset ? limit 1)",
                tenant,
                tenant,
                KEPT);
    }

    public List<Arrival> arrivals(TenantId tenant) {
        return sql.list(
                "select * from routing.event_arrivals where tenant_id = ? order by position desc limit ?",
                row -> new Arrival(
                        row.text("event_id"),
                        row.text("type"),
                        row.text("contact"),
                        row.constant("outcome", Outcome.class),
                        row.text("problem"),
                        row.instant("arrived_at")),
                tenant,
                ContactEvents.SHOWN);
    }

    public List<Told> of(TenantId tenant, ContactId contact) {
        return sql.list(
                "select e.* from routing.contact_keys k join routing.contact_events e on e.tenant_id = k.tenant_id"
                        + " and e.kind = k.kind and e.value = k.value where k.tenant_id = ? and k.contact_id = ?"
                        + " order by e.happened_at desc, e.position desc limit ?",
                row -> new Told(row.text("type"), row.text("text"), row.text("link"), row.instant("happened_at")),
                tenant,
                contact.value(),
                ContactEvents.SHOWN);
    }
}
