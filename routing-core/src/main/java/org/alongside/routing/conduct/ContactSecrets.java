package org.alongside.routing.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.routing.ContactId;
import org.alongside.routing.domain.CanonicalJson;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** The contacts' keys. Never cached: a key that was destroyed must be gone everywhere at once. */
@ApplicationScoped
class ContactSecrets {

    private final Sql sql;
    private final MasterKey master;
    private final Clock clock;

    @Inject
    ContactSecrets(Sql sql, MasterKey master, Clock clock) {
        this.sql = sql;
        this.master = master;
        this.clock = clock;
    }

    /** Ciphertext in Base64, bound to the record that it stands in. */
    static String encrypt(byte[] key, UUID record, Map<String, String> personal) {
        byte[] plain = CanonicalJson.write(personal).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(AuthenticatedCipher.encrypt(key, plain, record.toString()));
    }

    /** What was encrypted, as JSON; empty when the contact was erased. */
    Optional<String> decrypt(TenantId tenant, ContactId contact, UUID record, String ciphertext) {
        byte[] sealed = Base64.getDecoder().decode(ciphertext);
        return wrapped(Set.of(contact))
                .getOrDefault(contact, Optional.empty())
                .map(secret -> master.unwrap(secret, place(tenant, contact)))
                .map(key -> new String(
                        AuthenticatedCipher.decrypt(key, sealed, record.toString()), StandardCharsets.UTF_8));
    }

    /** Destroys the key, for good, and with it what the contact wrote when they were asked. */
    void destroy(TenantId tenant, ContactId contact) {
        forgetComments("surveys", tenant, contact);
        forgetComments("ratings", tenant, contact);
        sql.update(
                "insert into routing.contact_secrets (tenant_id, contact, secret, created_at, erased_at)"
                        + " values (?, ?, null, ?, ?)"
                        + " on conflict (tenant_id, contact) do update set secret = null, erased_at = excluded.erased_at",
                tenant,
                contact.value(),
                clock.instant(),
                clock.instant());
        // Nor is anything found by their words any more.
        sql.update(
                "delete from routing.search_words s using routing.conversations c where s.tenant_id = ?"
                        + " and c.tenant_id = s.tenant_id and c.id = s.conversation_id and c.contact_id = ?",
                tenant,
                contact.value());
    }

    private void forgetComments(String table, TenantId tenant, ContactId contact) {
        sql.update(
                "update routing." + table + " t set comment = '' from routing.conversations c where t.tenant_id = ?"
                        + " and c.tenant_id = t.tenant_id and c.id = t.conversation_id and c.contact_id = ?"
                        + " and t.comment <> ''",
                tenant,
                contact.value());
    }

    /**
     * Made when first needed.
     *
     * @return by contact; empty for those who were erased, so that nothing about them is kept any more
     */
    Map<ContactId, Optional<byte[]>> keysFor(TenantId tenant, Set<ContactId> contacts) {
        Map<ContactId, Optional<byte[]>> wrapped = new HashMap<>(wrapped(contacts));
        wrapped.putAll(create(tenant, without(contacts, wrapped.keySet())));
        // Somebody made them at the same moment.
        wrapped.putAll(wrapped(without(contacts, wrapped.keySet())));
        Map<ContactId, Optional<byte[]>> keys = new HashMap<>();
        wrapped.forEach((contact, secret) ->
                keys.put(contact, secret.map(present -> master.unwrap(present, place(tenant, contact)))));
        return keys;
    }

    private static Set<ContactId> without(Set<ContactId> contacts, Set<ContactId> known) {
        Set<ContactId> rest = new HashSet<>(contacts);
        rest.removeAll(known);
        return rest;
    }

    private Map<ContactId, Optional<byte[]>> create(TenantId tenant, Set<ContactId> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        List<ContactId> all = List.copyOf(contacts);
        return byContact(sql.list(
                "insert into routing.contact_secrets (tenant_id, contact, secret, created_at)"
                        + " select ?, c.id, decode(c.secret, 'base64'), ?"
                        + " from unnest(?::uuid[], ?::text[]) as c (id, secret) order by c.id"
                        + " on conflict (tenant_id, contact) do nothing returning contact, secret",
                ContactSecrets::wrapped,
                tenant,
                clock.instant(),
                all.stream().map(ContactId::value).toList(),
                all.stream().map(contact -> fresh(tenant, contact)).toList()));
    }

    private String fresh(TenantId tenant, ContactId contact) {
        return Base64.getEncoder().encodeToString(master.wrap(AuthenticatedCipher.newKey(), place(tenant, contact)));
    }

    private Map<ContactId, Optional<byte[]>> wrapped(Set<ContactId> contacts) {
        return contacts.isEmpty()
                ? Map.of()
                : byContact(sql.list(
                        "select contact, secret from routing.contact_secrets where contact = any (?::uuid[])",
                        ContactSecrets::wrapped,
                        contacts.stream().map(ContactId::value).toList()));
    }

    private static Map<ContactId, Optional<byte[]>> byContact(List<Wrapped> rows) {
        return rows.stream().collect(Collectors.toMap(Wrapped::contact, Wrapped::secret));
    }

    private static Wrapped wrapped(Row row) throws SQLException {
        return new Wrapped(new ContactId(row.uuid("contact")), Optional.ofNullable(row.bytes("secret")));
    }

    private static String place(TenantId tenant, ContactId contact) {
        return "contact:" + tenant + ":" + contact;
    }

    private record Wrapped(ContactId contact, Optional<byte[]> secret) {}
}
