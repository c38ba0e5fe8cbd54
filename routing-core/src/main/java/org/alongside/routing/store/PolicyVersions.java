package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.domain.PolicyDocument;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Published versions and their models. */
@ApplicationScoped
public class PolicyVersions {

    /** A version of any state. */
    public record Stored(PolicyVersion version, String state, String error) {}

    private static final String COLUMNS =
            "select id, number, state, document, published_by, published_at, error from routing.policy_versions ";
    private static final String UNLEASED = "(leased_at is null or leased_at < now() - interval '60 seconds')";

    private final Sql sql;

    @Inject
    public PolicyVersions(Sql sql) {
        this.sql = sql;
    }

    /** Adds a version that is to be trained, in place of one that still is or waits for its time. */
    public int add(TenantId tenant, UUID id, PolicyDocument document, String by, Instant at) {
        sql.update("update routing.policy_versions set state = 'CANCELLED' where state in ('TRAINING', 'SCHEDULED')");
        int number = sql.one(
                        "select coalesce(max(number), 0) + 1 as next from routing.policy_versions",
                        row -> row.integer("next"))
                .orElse(1);
        sql.update(
                "insert into routing.policy_versions (tenant_id, id, number, document, published_by, published_at)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?)",
                tenant,
                id,
                number,
                document.write(),
                by,
                at);
        return number;
    }

    public Optional<UUID> liveId() {
        return sql.one("select id from routing.policy_versions where state = 'LIVE'", row -> row.uuid("id"));
    }

    public Optional<PolicyVersion> live() {
        return sql.one(COLUMNS + "where state = 'LIVE'", PolicyVersions::toStored)
                .map(Stored::version);
    }

    public Optional<Stored> newest() {
        return sql.one(COLUMNS + "where state <> 'CANCELLED' order by number desc limit 1", PolicyVersions::toStored);
    }

    public Optional<byte[]> model(UUID id) {
        return sql.one("select model from routing.policy_versions where id = ?", row -> row.bytes("model"), id);
    }

    /** Across tenants, in the queue's scope: who has a version that nobody trains, or whose time has come. */
    public List<TenantId> tenantsToTrain() {
        return sql.list(
                "select distinct tenant_id from routing.policy_versions where (state = 'TRAINING' and " + UNLEASED
                        + ") or (state = 'SCHEDULED' and live_from <= now())",
                row -> new TenantId(row.uuid("tenant_id")));
    }

    /** Takes the lease, on the database's clock. */
    public Optional<PolicyVersion> claim() {
        List<UUID> taken = sql.list(
                "update routing.policy_versions set leased_at = now(), attempts = attempts + 1"
                        + " where state = 'TRAINING' and " + UNLEASED + " returning id",
                row -> row.uuid("id"));
        return taken.stream().findFirst().flatMap(this::byId);
    }

    /** The same lease for a version that serves, but with an outdated model. */
    public boolean claimRenewal(UUID id) {
        return sql.update("update routing.policy_versions set leased_at = now() where id = ? and " + UNLEASED, id) == 1;
    }

    public void renew(UUID id, byte[] model) {
        sql.update("update routing.policy_versions set model = ? where id = ?", model, id);
    }

    /** How often training began; more than a few times means that it kills its node. */
    public int attempts(UUID id) {
        return sql.one("select attempts from routing.policy_versions where id = ?", row -> row.integer("attempts"), id)
                .orElse(0);
    }

    private Optional<PolicyVersion> byId(UUID id) {
        return sql.one(COLUMNS + "where id = ?", PolicyVersions::toStored, id).map(Stored::version);
    }

    /** What came of a trained version. */
    public enum Placed {
        IN_FORCE,
        SCHEDULED,
        /** It was replaced or called off while it was trained. */
        UNWANTED
    }

    /** Keeps the model, and puts the version in force in place of the one that was, unless its time is to come. */
    public Placed place(UUID id, byte[] model, Instant at) {
        Optional<Boolean> later = sql.one(
                "select live_from is not null and live_from > now() as later from routing.policy_versions"
                        + " where id = ? and state = 'TRAINING' for update",
                row -> row.flag("later"),
                id);
        if (later.isEmpty()) {
            return Placed.UNWANTED;
        }
        sql.update("update routing.policy_versions set model = ?, progress = 100 where id = ?", model, id);
        if (later.get()) {
            sql.update("update routing.policy_versions set state = 'SCHEDULED' where id = ?", id);
            return Placed.SCHEDULED;
        }
        switchTo(id, at);
        return Placed.IN_FORCE;
    }

    /** The scheduled version whose time has come; from now on it is in force. */
    public Optional<PolicyVersion> putDueInForce(Instant at) {
        Optional<UUID> due = sql.one(
                "select id from routing.policy_versions where state = 'SCHEDULED' and live_from <= now() for update",
                row -> row.uuid("id"));
        due.ifPresent(id -> switchTo(id, at));
        return due.flatMap(this::byId);
    }

    private void switchTo(UUID id, Instant at) {
        sql.update("update routing.policy_versions set state = 'RETIRED' where state = 'LIVE'");
        sql.update("update routing.policy_versions set state = 'LIVE', live_at = ? where id = ?", at, id);
    }

    /** Also keeps the lease. */
    public void progress(UUID id, int percent) {
        sql.update(
                "update routing.policy_versions set progress = ?, leased_at = now() where id = ? and state = 'TRAINING'",
                percent,
                id);
    }

    public boolean fail(UUID id, String error) {
        return sql.update(
                        "update routing.policy_versions set state = 'FAILED', error = ? where id = ? and state = 'TRAINING'",
                        error,
                        id)
                == 1;
    }

    private static Stored toStored(Row row) throws SQLException {
        PolicyDocument document = PolicyDocument.read(row.text("document"));
        PolicyVersion version = new PolicyVersion(
                row.uuid("id"),
                row.integer("number"),
                row.instant("published_at"),
                row.text("published_by"),
                document.intents(),
                document.thresholds());
        return new Stored(version, row.text("state"), row.text("error"));
    }
}
