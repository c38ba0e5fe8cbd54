package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Intent;
import org.alongside.routing.Thresholds;
import org.alongside.routing.domain.PolicyDocument;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;

/** Models that were trained on drafts, by the lesson that they learnt. */
@ApplicationScoped
public class DraftModels {

    /** A draft that is edited all day leaves many behind; a few are enough to go back to. */
    private static final int KEPT = 5;

    private static final String UNLEASED = "(leased_at is null or leased_at < now() - interval '60 seconds')";

    private final Sql sql;

    @Inject
    public DraftModels(Sql sql) {
        this.sql = sql;
    }

    /** WAITING, READY or FAILED with the message key of its error. */
    public record Stored(String state, String error) {}

    /** What is to be learnt. */
    public record Task(UUID id, List<Intent> intents, int attempts) {}

    public Optional<Stored> find(UUID id) {
        return sql.one(
                "select state, error from routing.draft_models where id = ?",
                row -> new Stored(row.text("state"), row.text("error")),
                id);
    }

    public Optional<byte[]> model(UUID id) {
        return sql.one(
                "select model from routing.draft_models where id = ? and state = 'READY'",
                row -> row.bytes("model"),
                id);
    }

    /** Wants it trained, in place of what waits; one that failed is tried again. */
    public void request(TenantId tenant, UUID id, List<Intent> intents, Instant now) {
        sql.update("delete from routing.draft_models where state = 'WAITING' and id <> ?", id);
        sql.update(
                "insert into routing.draft_models as m (tenant_id, id, document, requested_at) values (?, ?, ?::jsonb, ?)"
                        + " on conflict (tenant_id, id) do update set state = 'WAITING', error = '', attempts = 0,"
                        + " leased_at = null, requested_at = excluded.requested_at where m.state = 'FAILED'",
                tenant,
                id,
                new PolicyDocument(intents, Thresholds.DEFAULT).write(),
                now);
    }

    /** Trains it anew, when what was stored cannot be read any more. */
    public void forget(UUID id) {
        sql.update("delete from routing.draft_models where id = ?", id);
    }

    /** Has the test cases run as soon as it is trained. */
    public void wantTests(UUID id) {
        sql.update("update routing.draft_models set tests_wanted = true where id = ? and state = 'WAITING'", id);
    }

    public boolean testsWanted(UUID id) {
        return sql.one(
                        "select tests_wanted from routing.draft_models where id = ?",
                        row -> row.flag("tests_wanted"),
                        id)
                .orElse(false);
    }

    public void testsDone(UUID id) {
        sql.update("update routing.draft_models set tests_wanted = false where id = ?", id);
    }

    /** Across tenants, in the queue's scope. */
    public List<TenantId> tenantsWaiting() {
        return sql.list(
                "select distinct tenant_id from routing.draft_models where state = 'WAITING' and " + UNLEASED,
                row -> new TenantId(row.uuid("tenant_id")));
    }

    /** Takes the lease, on the database's clock. */
    public Optional<Task> claim() {
        return sql
                .list(
                        "update routing.draft_models set leased_at = now(), attempts = attempts + 1"
                                + " where state = 'WAITING' and " + UNLEASED + " returning id, document, attempts",
                        row -> new Task(
                                row.uuid("id"),
                                PolicyDocument.read(row.text("document")).intents(),
                                row.integer("attempts")))
                .stream()
                .findFirst();
    }

    public void ready(UUID id, byte[] model, Instant now) {
        sql.update(
                "update routing.draft_models set state = 'READY', model = ?, trained_at = ? where id = ?",
                model,
                now,
                id);
        sql.update(
                "delete from routing.draft_models where state <> 'WAITING' and id not in"
                        + " (select id from routing.draft_models order by requested_at desc limit ?)",
                KEPT);
    }

    /** One that was trained without having waited. */
    public void keep(TenantId tenant, UUID id, List<Intent> intents, byte[] model, Instant now) {
        sql.update(
                "insert into routing.draft_models (tenant_id, id, document, requested_at, state, model, trained_at)"
                        + " values (?, ?, ?::jsonb, ?, 'READY', ?, ?) on conflict (tenant_id, id)"
                        + " do update set state = 'READY', model = excluded.model, trained_at = excluded.trained_at",
                tenant,
                id,
                new PolicyDocument(intents, Thresholds.DEFAULT).write(),
                now,
                model,
                now);
    }

    public void fail(UUID id, String error) {
        sql.update(
                "update routing.draft_models set state = 'FAILED', error = ? where id = ? and state = 'WAITING'",
                error,
                id);
    }
}
