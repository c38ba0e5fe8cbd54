package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/**
 * Which facts a tenant's pages read. While a generation is built, the one before is served and kept up to date; both
 * get the events that come meanwhile.
 */
@ApplicationScoped
public class Generations {

    private final Sql sql;

    @Inject
    public Generations(Sql sql) {
        this.sql = sql;
    }

    /**
     * How a tenant's facts stand.
     *
     * @param version of the formulas that {@code serving} was made with
     * @param building the generation that is being made, if any
     * @param upTo the last conversation that it has; none at its beginning
     * @param wanted whether an operator asked for all facts to be made anew
     */
    public record Standing(
            int serving,
            int version,
            String zone,
            Optional<Integer> building,
            Optional<UUID> upTo,
            boolean wanted,
            Optional<Instant> begunAt,
            Optional<Instant> finishedAt) {

        /** Whether events of the conversation count in the generation that is being built already. */
        public boolean alreadyBuilt(UUID conversation) {
            // As PostgreSQL orders ids: byte by byte, which is how their texts are ordered.
            return upTo.filter(last -> conversation.toString().compareTo(last.toString()) <= 0)
                    .isPresent();
        }
    }

    /** For readers; the first generation when there is none yet. */
    public int serving() {
        return sql.one("select serving from metrics.generations", row -> row.integer("serving"))
                .orElse(1);
    }

    public Optional<Standing> standing() {
        return sql.one("select * from metrics.generations", Generations::read);
    }

    /** For who records: nobody moves on until the transaction ends. New tenants begin with formulas of version 0. */
    public Standing shared(String zone) {
        ensure(zone);
        return sql.one("select * from metrics.generations for share", Generations::read)
                .orElseThrow();
    }

    private void ensure(String zone) {
        sql.update(
                "insert into metrics.generations (serving, version, zone) values (1, 0, ?) on conflict do nothing",
                zone);
    }

    /** For who builds: nobody records until the transaction ends. */
    public Standing locked(String zone) {
        ensure(zone);
        return sql.one("select * from metrics.generations for update", Generations::read)
                .orElseThrow();
    }

    public void want() {
        sql.update("update metrics.generations set wanted = true");
    }

    public void begin(int building, Instant now) {
        sql.update(
                "update metrics.generations set building = ?, cursor_id = null, wanted = false, begun_at = ?",
                building,
                now);
    }

    public void reached(UUID conversation) {
        sql.update("update metrics.generations set cursor_id = ?", conversation);
    }

    public void finish(int version, String zone, Instant now) {
        sql.update(
                "update metrics.generations set serving = building, building = null, cursor_id = null, version = ?,"
                        + " zone = ?, finished_at = ?",
                version,
                zone,
                now);
    }

    /** Removes a piece of what no page reads any more. @return whether something was left */
    public boolean sweep(int serving, Optional<Integer> building, int limit) {
        int removed = 0;
        for (String table : new String[] {"facts", "daily_rollups", "hourly_rollups"}) {
            removed += sql.update(
                    "delete from metrics." + table + " where ctid = any (array(select ctid from metrics." + table
                            + " where generation < ? or generation > ? limit ?))",
                    serving,
                    building.orElse(serving),
                    limit);
        }
        return removed > 0;
    }

    /** Hours that are kept no longer. */
    public void forgetHours(Instant before) {
        sql.update("delete from metrics.hourly_rollups where hour < ?", before);
    }

    private static Standing read(Row row) throws SQLException {
        return new Standing(
                row.integer("serving"),
                row.integer("version"),
                row.text("zone"),
                row.maybeText("building").map(Integer::valueOf),
                row.maybeUuid("cursor_id"),
                row.flag("wanted"),
                row.maybeInstant("begun_at"),
                row.maybeInstant("finished_at"));
    }
}
