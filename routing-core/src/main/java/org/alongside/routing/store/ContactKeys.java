package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** By what contacts are known at channels. */
@ApplicationScoped
public class ContactKeys {

    private final Sql sql;
    private final Ids ids;

    @Inject
    public ContactKeys(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The contacts of the messages' keys, new where nobody has one, with the name that they give themselves. */
    public Map<ContactKey, ContactId> of(TenantId tenant, List<Claimed> messages, Instant now) {
        // In one order, so that two workers who bring in the same people do not wait for each other.
        Map<ContactKey, Claimed> fresh =
                new TreeMap<>(Comparator.comparing(ContactKey::kind).thenComparing(ContactKey::value));
        messages.forEach(message -> fresh.putIfAbsent(message.key(), message));
        List<ContactKey> keys = List.copyOf(fresh.keySet());
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<ContactKey, ContactId> contacts = new HashMap<>();
        sql.list(
                        "with asked as (select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[])"
                                + " as a (id, name, kind, value)),"
                                + " fresh as (insert into routing.contacts (tenant_id, id, name, created_at)"
                                + " select ?, id, left(name, 200), ? from asked)"
                                + " insert into routing.contact_keys (tenant_id, kind, value, contact_id)"
                                + " select ?, kind, value, id from asked order by kind, value"
                                + " on conflict (tenant_id, kind, value) do nothing returning kind, value, contact_id",
                        ContactKeys::known,
                        keys.stream().map(key -> ids.next()).toList(),
                        fresh.values().stream().map(one -> one.origin().name()).toList(),
                        keys.stream().map(ContactKey::kind).toList(),
                        keys.stream().map(ContactKey::value).toList(),
                        tenant,
                        now,
                        tenant)
                .forEach(known -> contacts.put(known.key(), known.id()));
        keys.forEach(key -> contacts.computeIfAbsent(key, missed -> sought(tenant, missed)));
        return contacts;
    }

    private record Known(ContactKey key, ContactId id) {}

    /** Somebody brought the contact in at the same moment. */
    private ContactId sought(TenantId tenant, ContactKey key) {
        return sql.one(
                        "select kind, value, contact_id from routing.contact_keys"
                                + " where tenant_id = ? and kind = ? and value = ?",
                        ContactKeys::known,
                        tenant,
                        key.kind(),
                        key.value())
                .orElseThrow()
                .id();
    }

    private static Known known(Row row) throws SQLException {
        return new Known(
                new ContactKey(row.constant("kind", ContactKey.Kind.class), row.text("value")),
                new ContactId(row.uuid("contact_id")));
    }
}
