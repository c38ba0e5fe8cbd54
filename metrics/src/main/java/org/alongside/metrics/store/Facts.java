package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Period;
import org.alongside.metrics.Segment;
import org.alongside.metrics.domain.Corrections.Counted;
import org.alongside.shared.store.Sql;

/** The facts, one row a conversation in each generation. */
@ApplicationScoped
public class Facts {

    private static final List<Counter> COUNTERS = Columns.COUNTERS;
    private static final String NAMES = Columns.list(COUNTERS, Counter::column);
    private static final String SAVE =
            "insert into metrics.facts (generation, conversation_id, opened_at, day, segment_id, "
                    + NAMES + ") select ?, g.* from unnest(?::uuid[], ?::timestamptz[], ?::date[], ?::bigint[], "
                    + Columns.marks() + ") g on conflict (tenant_id, generation, conversation_id) do update set"
                    + " opened_at = excluded.opened_at, day = excluded.day, segment_id = excluded.segment_id, "
                    + Columns.list(COUNTERS, counter -> counter.column() + " = excluded." + counter.column());

    private final Sql sql;

    @Inject
    public Facts(Sql sql) {
        this.sql = sql;
    }

    /**
     * Keeps others from these conversations' facts until the transaction ends, also before their first rows are there.
     * In the order given.
     */
    public void lock(List<UUID> conversations) {
        sql.list(
                "select pg_advisory_xact_lock(key)::text from unnest(?::bigint[]) key",
                row -> "",
                conversations.stream()
                        .map(conversation -> Long.toString(conversation.getLeastSignificantBits()))
                        .toList());
    }

    /** Those that are there already, as they are counted. */
    public List<Counted> find(int generation, List<UUID> conversations) {
        return sql.list(
                "select * from metrics.facts where generation = ? and conversation_id = any (?::uuid[])",
                row -> new Counted(
                        LocalDate.parse(row.text("day")),
                        row.instant("opened_at"),
                        row.number("segment_id"),
                        Columns.tally(row, COUNTERS)),
                generation,
                conversations);
    }

    public void save(int generation, Map<UUID, Counted> facts) {
        if (facts.isEmpty()) {
            return;
        }
        List<Counted> counted = List.copyOf(facts.values());
        List<Object> first = List.of(
                generation,
                List.copyOf(facts.keySet()),
                counted.stream().map(Counted::openedAt).toList(),
                counted.stream().map(Counted::day).toList(),
                counted.stream().map(Counted::segment).toList());
        sql.update(
                SAVE, Columns.lists(first, counted.stream().map(Counted::tally).toList()));
    }

    /** Newest first. @param counted only those that the counter counts */
    public List<UUID> conversations(
            int generation, Segment segment, Period period, Optional<Counter> counted, int limit) {
        List<Object> values = new ArrayList<>(
                List.of(generation, period.from().toString(), period.to().toString()));
        values.addAll(Columns.values(segment));
        values.add(limit);
        return sql.list(
                "select f.conversation_id from metrics.facts f join metrics.segments s using (tenant_id, segment_id)"
                        + " where f.generation = ? and f.day between ?::date and ?::date" + Columns.conditions(segment)
                        + counted.map(counter -> " and f." + counter.column() + " > 0")
                                .orElse("")
                        + " order by f.opened_at desc, f.conversation_id limit ?",
                row -> row.uuid("conversation_id"),
                values.toArray());
    }

    /** The later conversation says that the contact came back on the same intent. */
    public void saveRecontact(UUID conversation, UUID by) {
        sql.later(
                "insert into metrics.recontacts (conversation_id, by_conversation) values (?, ?) on conflict do nothing",
                conversation,
                by);
    }

    /** Those of the conversations that a later one came back to. */
    public Set<UUID> recontacted(List<UUID> conversations) {
        return Set.copyOf(sql.list(
                "select distinct conversation_id from metrics.recontacts where conversation_id = any (?::uuid[])",
                row -> row.uuid("conversation_id"),
                conversations));
    }
}
