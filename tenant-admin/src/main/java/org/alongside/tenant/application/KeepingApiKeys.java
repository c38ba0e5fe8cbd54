package org.alongside.tenant.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ApiAnswers;
import org.alongside.tenant.ApiKey;
import org.alongside.tenant.ApiKeys;
import org.alongside.tenant.ApiScope;
import org.alongside.tenant.store.ApiKeyRows;

@InTenant
@ApplicationScoped
class KeepingApiKeys implements ApiKeys, ApiAnswers {

    private static final int BYTES = 32;
    private static final int HINT = 4;
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 80;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final SecureRandom random = new SecureRandom();
    private final ApiKeyRows rows;
    private final Ids ids;
    private final Clock clock;

    @Inject
    KeepingApiKeys(ApiKeyRows rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String create(TenantId tenant, String name, List<ApiScope> scopes, String username) {
        String known = name.strip();
        if (known.isEmpty() || known.length() > LONGEST_NAME) {
            throw new RefusedException("tenant.keys.name", LONGEST_NAME);
        }
        if (scopes.isEmpty()) {
            throw new RefusedException("tenant.keys.scopes");
        }
        if (rows.all(tenant).stream().filter(key -> !key.revoked()).count() >= MOST) {
            throw new RefusedException("tenant.keys.many", MOST);
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ApiKey key = new ApiKey(
                ids.next(),
                known,
                secret.substring(secret.length() - HINT),
                scopes,
                clock.instant(),
                username,
                Optional.empty(),
                false);
        rows.add(tenant, key, hash(secret));
        return secret;
    }

    @Override
    public List<ApiKey> all(TenantId tenant) {
        return rows.all(tenant);
    }

    @Override
    public void revoke(TenantId tenant, UUID key, String username) {
        if (!rows.revoke(tenant, key, clock.instant())) {
            throw new NotFoundException();
        }
    }

    @Override
    public Optional<ApiKey> known(TenantId tenant, String secret) {
        return rows.use(tenant, hash(secret), clock.instant());
    }

    @Override
    public Optional<Answer> known(TenantId tenant, UUID key, String request) {
        return rows.answer(tenant, key, request);
    }

    @Override
    public boolean keep(TenantId tenant, UUID key, String request, Answer answer) {
        Instant now = clock.instant();
        return rows.keep(tenant, key, request, answer, now, now.minus(REMEMBERED));
    }

    /** 256 random bits need no slow hash. */
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
