package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ReplayTally;
import org.alongside.routing.Replays.Past;
import org.alongside.routing.domain.PolicyDocument;
import org.alongside.routing.domain.TallyDocument;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.InboxId;

/** Replays as the worker takes them: with a lease on the database's clock, piece by piece. */
@ApplicationScoped
public class ReplayQueue {

    private static final String UNLEASED = "(leased_at is null or leased_at < now() - interval '60 seconds')";

    private final Sql sql;

    @Inject
    public ReplayQueue(Sql sql) {
        this.sql = sql;
    }

    /**
     * A replay that this worker may go on with.
     *
     * @param past the filter, or none for a file
     * @param reached the last conversation that is done
     * @param done messages, also the last position
     * @param attempts also the fence: who claims it later has a higher one
     */
    public record Task(
            UUID id,
            Optional<Past> past,
            UUID lesson,
            PolicyDocument document,
            Map<String, String> autonomy,
            boolean charterComplete,
            int policyNumber,
            UUID reached,
            int done,
            ReplayTally tally,
            int attempts) {}

    /** Across tenants, in the queue's scope. */
    public List<TenantId> tenantsWaiting() {
        return sql.list(
                "select tenant_id from routing.replays where state in ('WAITING', 'RUNNING') and " + UNLEASED,
                row -> new TenantId(row.uuid("tenant_id")));
    }

    public Optional<Task> claim() {
        return sql
                .list(
                        "update routing.replays set state = 'RUNNING', leased_at = now(), attempts = attempts + 1,"
                                + " started_at = coalesce(started_at, now())"
                                + " where state in ('WAITING', 'RUNNING') and " + UNLEASED + " returning *",
                        ReplayQueue::task)
                .stream()
                .findFirst();
    }

    private static Task task(Row row) throws SQLException {
        Optional<Instant> since = row.maybeInstant("since_at");
        Optional<InboxId> inbox = row.maybeUuid("inbox_id").map(InboxId::new);
        Instant until = row.maybeInstant("until_at").orElse(Instant.MAX);
        String intent = row.text("intent");
        return new Task(
                row.uuid("id"),
                since.map(from -> new Past(from, until, inbox, intent)),
                row.uuid("lesson"),
                PolicyDocument.read(row.text("document")),
                Json.map(row.text("autonomy")),
                row.flag("charter_complete"),
                row.integer("policy_number"),
                row.uuid("reached"),
                row.integer("done"),
                TallyDocument.read(row.text("tally")),
                row.integer("attempts"));
    }

    /** Holds it while its model is trained. @return false when it was cancelled or taken over */
    public boolean hold(Task task) {
        return sql.update("update routing.replays set leased_at = now()" + mine(), task.id(), task.attempts()) == 1;
    }

    /** A piece is done. @return false when it was cancelled or taken over: then the piece must not be kept */
    public boolean advance(Task task, UUID reached, int done, ReplayTally tally) {
        return sql.update(
                        "update routing.replays set leased_at = now(), reached = ?, done = ?,"
                                + " total = greatest(total, ?), tally = ?::jsonb" + mine(),
                        reached,
                        done,
                        done,
                        TallyDocument.write(tally),
                        task.id(),
                        task.attempts())
                == 1;
    }

    public void finish(Task task, Instant now) {
        sql.update(
                "update routing.replays set state = 'DONE', finished_at = ?, total = done" + mine(),
                now,
                task.id(),
                task.attempts());
        sql.update("delete from routing.replay_examples where replay_id = ?", task.id());
    }

    public void fail(Task task, String error, Instant now) {
        sql.update(
                "update routing.replays set state = 'FAILED', error = ?, finished_at = ?" + mine(),
                error,
                now,
                task.id(),
                task.attempts());
    }

    private static String mine() {
        return " where id = ? and attempts = ? and state = 'RUNNING'";
    }
}
