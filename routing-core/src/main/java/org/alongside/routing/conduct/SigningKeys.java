package org.alongside.routing.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Optional;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Each tenant's Ed25519 key pair, made when its first checkpoint is signed. Used inside a transaction. */
@ApplicationScoped
class SigningKeys {

    private final Sql sql;
    private final MasterKey master;
    private final Clock clock;

    @Inject
    SigningKeys(Sql sql, MasterKey master, Clock clock) {
        this.sql = sql;
        this.master = master;
        this.clock = clock;
    }

    /** X.509 encoding; empty before the first checkpoint. */
    Optional<byte[]> publicKey() {
        return sql.one("select public_key from routing.conduct_keys", row -> row.bytes("public_key"));
    }

    byte[] sign(TenantId tenant, String text) {
        byte[] wrapped = wrapped().orElseGet(() -> create(tenant));
        return Signatures.sign(master.unwrap(wrapped, place(tenant)), text);
    }

    private byte[] create(TenantId tenant) {
        KeyPair pair = Signatures.newKeyPair();
        sql.update(
                "insert into routing.conduct_keys (tenant_id, public_key, private_key, created_at) values (?, ?, ?, ?)"
                        + " on conflict (tenant_id) do nothing",
                tenant,
                pair.getPublic().getEncoded(),
                master.wrap(pair.getPrivate().getEncoded(), place(tenant)),
                clock.instant());
        return wrapped().orElseThrow();
    }

    private Optional<byte[]> wrapped() {
        return sql.one("select private_key from routing.conduct_keys", row -> row.bytes("private_key"));
    }

    private static String place(TenantId tenant) {
        return "signing:" + tenant;
    }
}
