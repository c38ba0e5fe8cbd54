package org.alongside.tenant.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.ApiAnswers.Answer;
import org.alongside.tenant.ApiKey;
import org.alongside.tenant.ApiScope;

/** Programs' keys, and what was answered to them. */
@ApplicationScoped
public class ApiKeyRows {

    private final Sql sql;

    @Inject
    public ApiKeyRows(Sql sql) {
        this.sql = sql;
    }

    public void add(TenantId tenant, ApiKey key, byte[] hash) {
        sql.update(
                "insert into tenant.api_keys (tenant_id, id, name, hash, hint, scopes, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                tenant,
                key.id(),
                key.name(),
                hash,
                key.hint(),
                key.scopes().stream().map(Enum::name).toList(),
                key.createdAt(),
                key.createdBy());
    }

    public List<ApiKey> all(TenantId tenant) {
        return sql.list(
                "select * from tenant.api_keys where tenant_id = ? order by created_at desc, id desc",
                ApiKeyRows::key,
                tenant);
    }

    public boolean revoke(TenantId tenant, UUID key, Instant now) {
        return sql.update(
                        "update tenant.api_keys set revoked_at = coalesce(revoked_at, ?) where tenant_id = ? and id = ?",
                        now,
                        tenant,
                        key)
                == 1;
    }

    /** Notes the use, once a minute. */
    public Optional<ApiKey> use(TenantId tenant, byte[] hash, Instant now) {
        Optional<ApiKey> found = sql.one(
                "select * from tenant.api_keys where tenant_id = ? and hash = ? and revoked_at is null",
                ApiKeyRows::key,
                tenant,
                hash);
        found.filter(key -> key.lastUsedAt()
                        .filter(last -> last.plusSeconds(60).isAfter(now))
                        .isEmpty())
                .ifPresent(key -> sql.update(
                        "update tenant.api_keys set last_used_at = ? where tenant_id = ? and id = ?",
                        now,
                        tenant,
                        key.id()));
        return found;
    }

    public Optional<Answer> answer(TenantId tenant, UUID key, String request) {
        return sql.one(
                "select fingerprint, status, body from tenant.api_answers where tenant_id = ? and key_id = ? and request = ?",
                row -> new Answer(row.text("fingerprint"), row.integer("status"), row.text("body")),
                tenant,
                key,
                request);
    }

    /** Forgets those of before at the same time. */
    public boolean keep(TenantId tenant, UUID key, String request, Answer answer, Instant now, Instant before) {
        sql.update("delete from tenant.api_answers where tenant_id = ? and stored_at < ?", tenant, before);
        return sql.update(
                        "insert into tenant.api_answers (tenant_id, key_id, request, fingerprint, status, body, stored_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        tenant,
                        key,
                        request,
                        answer.fingerprint(),
                        answer.status(),
                        answer.body(),
                        now)
                == 1;
    }

    private static ApiKey key(Row row) throws SQLException {
        return new ApiKey(
                row.uuid("id"),
                row.text("name"),
                row.text("hint"),
                row.texts("scopes").stream().map(ApiScope::valueOf).toList(),
                row.instant("created_at"),
                row.text("created_by"),
                row.maybeInstant("last_used_at"),
                row.maybeInstant("revoked_at").isPresent());
    }
}
