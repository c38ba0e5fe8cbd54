package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactTraces.Person;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Erases what leads to a person: names, keys, and what came in by these keys outside of conversations. */
@ApplicationScoped
public class ContactTraceRows {

    private static final String OF_KEYS = " in (select * from unnest(?::text[], ?::text[]))";

    private final Sql sql;

    @Inject
    public ContactTraceRows(Sql sql) {
        this.sql = sql;
    }

    public void erase(TenantId tenant, Person person, Instant now) {
        List<String> kinds =
                person.keys().stream().map(key -> key.kind().name()).toList();
        List<String> values = person.keys().stream().map(ContactKey::value).toList();
        sql.update(
                "delete from routing.contact_events where tenant_id = ? and (kind, value)" + OF_KEYS,
                tenant,
                kinds,
                values);
        sql.update(
                "update routing.event_arrivals set contact = '', problem = '' where tenant_id = ?"
                        + " and contact = any (?::text[])",
                tenant,
                values);
        sql.update(
                "delete from routing.envelopes where tenant_id = ? and ('EMAIL', sender)" + OF_KEYS,
                tenant,
                kinds,
                values);
        sql.update(
                "delete from routing.mails_set_aside where tenant_id = ? and ('EMAIL', lower(sender))" + OF_KEYS,
                tenant,
                kinds,
                values);
        sql.update(
                "delete from routing.transcript_requests where tenant_id = ? and ('EMAIL', lower(address))" + OF_KEYS,
                tenant,
                kinds,
                values);
        names(tenant, person, now);
    }

    private void names(TenantId tenant, Person person, Instant now) {
        List<Object> contacts =
                person.contacts().stream().<Object>map(ContactId::value).toList();
        sql.update(
                "delete from routing.contact_keys where tenant_id = ? and contact_id = any (?::uuid[])",
                tenant,
                contacts);
        sql.update(
                "update routing.contact_merges set keys = '{}', undone_at = coalesce(undone_at, ?)"
                        + " where tenant_id = ? and (kept_id = any (?::uuid[]) or merged_id = any (?::uuid[]))",
                now,
                tenant,
                contacts,
                contacts);
        sql.update(
                "update routing.contacts set name = '', value_segment = '', churn_risk = false,"
                        + " unasked_at = coalesce(unasked_at, ?) where tenant_id = ? and id = any (?::uuid[])",
                now,
                tenant,
                contacts);
    }
}
