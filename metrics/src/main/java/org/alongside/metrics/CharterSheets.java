package org.alongside.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;

/** The charter's one page, as its owners signed it. */
public interface CharterSheets {

    /** The signed page that says the same as this, or none. */
    Optional<Signed> signed(TenantId tenant, int charter, String digest);

    /** All that were signed, newest first. */
    List<Signed> all(TenantId tenant);

    /** @throws org.alongside.shared.NotFoundException if there is none */
    Signed byId(TenantId tenant, UUID sheet);

    /**
     * Signs the page; signing twice changes nothing.
     *
     * @param digest of what was agreed
     * @param content the page in words
     * @param username of an owner whom the charter names, {@code name} as people know them
     * @throws org.alongside.shared.RefusedException if the charter names no such owner, or another version is in force
     */
    void sign(TenantId tenant, int charter, String digest, String content, String username, String name);

    record Signed(UUID id, int charter, String digest, String content, Instant madeAt, List<Signature> signatures) {}

    record Signature(String username, String name, Instant at) {}
}
