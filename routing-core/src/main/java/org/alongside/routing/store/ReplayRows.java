package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Charter.Range;
import org.alongside.routing.Replay;
import org.alongside.routing.Replay.Source;
import org.alongside.routing.Replay.State;
import org.alongside.routing.Replays;
import org.alongside.routing.Replays.Example;
import org.alongside.routing.domain.TallyDocument;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Replays as people see them. */
@ApplicationScoped
public class ReplayRows {

    private final Sql sql;

    @Inject
    public ReplayRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * What somebody wants replayed.
     *
     * @param past the filter, or none for a file
     * @param document of the draft; {@code autonomy} and {@code ranges} as JSON
     */
    public record Order(
            UUID id,
            Optional<Replays.Past> past,
            String fileName,
            UUID lesson,
            String fingerprint,
            String document,
            Map<String, String> autonomy,
            boolean charterComplete,
            Map<String, Range> ranges,
            int policyNumber,
            int total,
            String requestedBy,
            Instant requestedAt) {}

    /** Whether it could be: one at a time. */
    public boolean add(TenantId tenant, Order order) {
        return sql.update(
                        "insert into routing.replays (tenant_id, id, origin, file_name, since_at, until_at, inbox_id, intent,"
                                + " lesson, fingerprint, document, autonomy, charter_complete, ranges, policy_number, total,"
                                + " requested_by, requested_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?)"
                                + " on conflict (tenant_id) where state in ('WAITING', 'RUNNING') do nothing",
                        tenant,
                        order.id(),
                        order.past().isPresent() ? "PAST" : "FILE",
                        order.fileName(),
                        order.past().map(Replays.Past::since),
                        order.past().map(Replays.Past::until),
                        order.past().flatMap(Replays.Past::inbox).map(inbox -> inbox.value()),
                        order.past().map(Replays.Past::intent).orElse(""),
                        order.lesson(),
                        order.fingerprint(),
                        order.document(),
                        Json.of(order.autonomy()),
                        order.charterComplete(),
                        Json.of(ranges(order.ranges())),
                        order.policyNumber(),
                        order.total(),
                        order.requestedBy(),
                        order.requestedAt())
                == 1;
    }

    private static Map<String, String> ranges(Map<String, Range> ranges) {
        Map<String, String> fields = new LinkedHashMap<>();
        ranges.forEach((segment, range) -> fields.put(segment, range.low() + " " + range.high()));
        return fields;
    }

    public void addExamples(TenantId tenant, UUID replay, List<Example> examples) {
        List<Object[]> rows = new ArrayList<>();
        for (Example example : examples) {
            rows.add(new Object[] {
                tenant,
                replay,
                rows.size() + 1,
                example.text(),
                example.intent(),
                example.tier().map(Enum::name).orElse("")
            });
        }
        sql.batch(
                "insert into routing.replay_examples (tenant_id, replay_id, position, text, intent, tier)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    public void keepNewest(int kept) {
        sql.update(
                "delete from routing.replays where state not in ('WAITING', 'RUNNING') and id not in"
                        + " (select id from routing.replays order by requested_at desc limit ?)",
                kept);
    }

    /** Whether it was still running. */
    public boolean cancel(UUID id, Instant now) {
        return sql.update(
                        "update routing.replays set state = 'CANCELLED', finished_at = ?"
                                + " where id = ? and state in ('WAITING', 'RUNNING')",
                        now,
                        id)
                == 1;
    }

    /** @param fingerprint of the draft as it is now */
    public List<Replay> latest(String fingerprint, int limit) {
        return sql.list(select() + " order by requested_at desc limit ?", ReplayRows::of, fingerprint, limit);
    }

    public Optional<Replay> byId(UUID id, String fingerprint) {
        return sql.one(select() + " where id = ?", ReplayRows::of, fingerprint, id);
    }

    private static String select() {
        return "select *, fingerprint = ? as current from routing.replays";
    }

    private static Replay of(Row row) throws SQLException {
        Map<String, Range> ranges = new LinkedHashMap<>();
        Json.map(row.text("ranges")).forEach((segment, ends) -> ranges.put(segment, range(ends.split(" "))));
        return new Replay(
                row.uuid("id"),
                row.constant("state", State.class),
                new Source(
                        row.text("file_name"),
                        row.maybeInstant("since_at"),
                        row.maybeInstant("until_at"),
                        row.maybeUuid("inbox_id").map(UUID::toString).orElse(""),
                        row.text("intent")),
                row.integer("policy_number"),
                ranges,
                row.flag("current"),
                row.integer("total"),
                row.integer("done"),
                TallyDocument.read(row.text("tally")),
                row.text("requested_by"),
                row.instant("requested_at"),
                row.maybeInstant("started_at"),
                row.maybeInstant("finished_at"),
                row.text("error"));
    }

    private static Range range(String[] ends) {
        return new Range(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
    }
}
