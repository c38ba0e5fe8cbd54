package org.alongside.tenant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A program's key, without the key.
 *
 * @param hint its last letters, to tell it from others
 * @param lastUsedAt to the minute
 */
public record ApiKey(
        UUID id,
        String name,
        String hint,
        List<ApiScope> scopes,
        Instant createdAt,
        String createdBy,
        Optional<Instant> lastUsedAt,
        boolean revoked) {}
