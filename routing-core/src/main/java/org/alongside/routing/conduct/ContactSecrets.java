package org.alongside.routing.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactId;
import org.alongside.routing.domain.CanonicalJson;
import org.alongside.shared.TenantId;
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
        return wrapped(contact)
                .flatMap(Wrapped::secret)
                .map(secret -> master.unwrap(secret, place(tenant, contact)))
                .map(key -> new String(
                        AuthenticatedCipher.decrypt(key, sealed, record.toString()), StandardCharsets.UTF_8));
    }

    /** Destroys the key, for good. */
    void destroy(TenantId tenant, ContactId contact) {
        sql.update(
                "insert into routing.contact_secrets (tenant_id, contact, secret, created_at, erased_at)"
                        + " values (?, ?, null, ?, ?)"
                        + " on conflict (tenant_id, contact) do update set secret = null, erased_at = excluded.erased_at",
                tenant,
                contact.value(),
                clock.instant(),
                clock.instant());
    }

    /** Made when first needed; empty when the contact was erased, so that nothing about them is kept any more. */
    Optional<byte[]> keyFor(TenantId tenant, ContactId contact) {
        Wrapped wrapped = wrapped(contact)
                .or(() -> create(tenant, contact))
                .or(() -> wrapped(contact))
                .orElseThrow();
        return wrapped.secret().map(secret -> master.unwrap(secret, place(tenant, contact)));
    }

    /** Empty if somebody made one at the same moment. */
    private Optional<Wrapped> create(TenantId tenant, ContactId contact) {
        return sql.one(
                "insert into routing.contact_secrets (tenant_id, contact, secret, created_at) values (?, ?, ?, ?)"
                        + " on conflict (tenant_id, contact) do nothing returning secret",
                row -> new Wrapped(Optional.ofNullable(row.bytes("secret"))),
                tenant,
                contact.value(),
                master.wrap(AuthenticatedCipher.newKey(), place(tenant, contact)),
                clock.instant());
    }

    private Optional<Wrapped> wrapped(ContactId contact) {
        return sql.one(
                "select secret from routing.contact_secrets where contact = ?",
                row -> new Wrapped(Optional.ofNullable(row.bytes("secret"))),
                contact.value());
    }

    private static String place(TenantId tenant, ContactId contact) {
        return "contact:" + tenant + ":" + contact;
    }

    private record Wrapped(Optional<byte[]> secret) {}
}
