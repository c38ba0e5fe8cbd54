package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.metrics.Sample;
import org.alongside.metrics.SampleCase;
import org.alongside.metrics.SampleCase.Fault;
import org.alongside.metrics.SampleCase.Reading;
import org.alongside.metrics.SampleCase.Stratum;
import org.alongside.metrics.SampleCase.Verdict;
import org.alongside.metrics.SampleSettings;
import org.alongside.metrics.domain.Drawing.Candidate;
import org.alongside.routing.ConversationId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Samples, their cases and what was said of them. */
@ApplicationScoped
public class SampleRows {

    private static final int MOST = 60;

    private final Sql sql;

    @Inject
    public SampleRows(Sql sql) {
        this.sql = sql;
    }

    public Optional<SampleSettings> settings() {
        return sql.one(
                "select * from metrics.sample_settings",
                row -> new SampleSettings(
                        row.text("reader"), row.text("second_reader"), row.integer("size"), row.integer("days")));
    }

    public void save(SampleSettings settings) {
        sql.update(
                "insert into metrics.sample_settings (reader, second_reader, size, days) values (?, ?, ?, ?)"
                        + " on conflict (tenant_id) do update set reader = excluded.reader,"
                        + " second_reader = excluded.second_reader, size = excluded.size, days = excluded.days",
                settings.reader(),
                settings.second(),
                settings.size(),
                settings.days());
    }

    /** Closed conversations of the week that met the assistant, in an order that depends on nothing else. */
    public List<Candidate> candidates(LocalDate from, LocalDate to) {
        return sql.list(
                "select f.conversation_id, s.intent, case when f.complained > 0 then 'COMPLAINT'"
                        + " when f.silent > 0 then 'SILENT_EXIT' when f.near_threshold > 0 then 'NEAR_THRESHOLD'"
                        + " when s.tier = 'B' then 'TIER_B' else 'OTHER' end as stratum"
                        + " from metrics.facts f join metrics.segments s using (tenant_id, segment_id)"
                        + " where f.generation = coalesce((select serving from metrics.generations), 1)"
                        + " and f.met_assistant > 0 and f.closed > 0 and f.day between ?::date and ?::date"
                        + " order by f.conversation_id",
                row -> new Candidate(
                        new ConversationId(row.uuid("conversation_id")),
                        row.text("intent"),
                        row.constant("stratum", Stratum.class)),
                from.toString(),
                to.toString());
    }

    public boolean drawn(LocalDate week) {
        return sql.one("select 1 as found from metrics.samples where week = ?::date", row -> true, week.toString())
                .orElse(false);
    }

    /** @return false when somebody drew that week already */
    public boolean add(Sample sample, long seed) {
        boolean first = sql.update(
                        "insert into metrics.samples (sample_id, week, seed, population, reader, second_reader, drawn_at,"
                                + " due_at) values (?, ?::date, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        sample.id(),
                        sample.week().toString(),
                        seed,
                        sample.population(),
                        sample.reader(),
                        sample.second(),
                        sample.drawnAt(),
                        sample.dueAt())
                == 1;
        if (first) {
            sql.batch(
                    "insert into metrics.sample_cases (sample_id, conversation_id, position, intent, stratum, weight)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    sample.cases().stream()
                            .map(each -> new Object[] {
                                sample.id(),
                                each.conversation().value(),
                                each.position(),
                                each.intent(),
                                each.stratum(),
                                each.weight()
                            })
                            .toList());
        }
        return first;
    }

    public List<Sample> newest() {
        return sql.list("select * from metrics.samples order by week desc limit ?", SampleRows::header, MOST).stream()
                .map(this::whole)
                .toList();
    }

    /** Those whose deadline passed in that time, and of which nobody was told yet. */
    public List<Sample> due(Instant from, Instant to) {
        return sql
                .list(
                        "select * from metrics.samples s where s.due_at >= ? and s.due_at < ? and not exists"
                                + " (select 1 from metrics.notices n where n.kind = 'UNREAD' and n.subject_id = s.sample_id)",
                        SampleRows::header,
                        from,
                        to)
                .stream()
                .map(this::whole)
                .toList();
    }

    public Optional<Sample> byId(UUID sample) {
        return sql.one("select * from metrics.samples where sample_id = ?", SampleRows::header, sample)
                .map(this::whole);
    }

    public void save(UUID sample, ConversationId conversation, Reading reading) {
        sql.update(
                "insert into metrics.sample_readings (sample_id, conversation_id, reader, verdict, faults, note, read_at)"
                        + " values (?, ?, ?, ?, ?::text[], ?, ?) on conflict (tenant_id, sample_id, conversation_id, reader)"
                        + " do update set verdict = excluded.verdict, faults = excluded.faults, note = excluded.note,"
                        + " read_at = excluded.read_at",
                sample,
                conversation.value(),
                reading.by(),
                reading.verdict(),
                reading.faults().stream().map(Enum::name).toList(),
                reading.note(),
                reading.at());
    }

    /** How many readers noted something about these conversations. */
    public long notes(List<UUID> conversations) {
        return sql.one(
                        "select count(*) as n from metrics.sample_readings where note <> ''"
                                + " and conversation_id = any (?::uuid[])",
                        row -> row.number("n"),
                        conversations)
                .orElse(0L);
    }

    public void eraseNotes(List<UUID> conversations) {
        sql.update(
                "update metrics.sample_readings set note = '' where note <> '' and conversation_id = any (?::uuid[])",
                conversations);
    }

    private Sample whole(Sample header) {
        Map<UUID, List<Reading>> readings = new HashMap<>();
        sql.list(
                "select * from metrics.sample_readings where sample_id = ? order by read_at",
                row -> readings.computeIfAbsent(row.uuid("conversation_id"), none -> new ArrayList<>())
                        .add(reading(row)),
                header.id());
        List<SampleCase> cases = sql.list(
                "select * from metrics.sample_cases where sample_id = ? order by position",
                row -> new SampleCase(
                        new ConversationId(row.uuid("conversation_id")),
                        row.integer("position"),
                        row.text("intent"),
                        row.constant("stratum", Stratum.class),
                        row.decimal("weight"),
                        List.copyOf(readings.getOrDefault(row.uuid("conversation_id"), List.of()))),
                header.id());
        return new Sample(
                header.id(),
                header.week(),
                header.population(),
                header.reader(),
                header.second(),
                header.drawnAt(),
                header.dueAt(),
                cases);
    }

    private static Reading reading(Row row) throws SQLException {
        return new Reading(
                row.text("reader"),
                row.constant("verdict", Verdict.class),
                row.texts("faults").stream().map(Fault::valueOf).toList(),
                row.text("note"),
                row.instant("read_at"));
    }

    private static Sample header(Row row) throws SQLException {
        return new Sample(
                row.uuid("sample_id"),
                LocalDate.parse(row.text("week")),
                row.number("population"),
                row.text("reader"),
                row.text("second_reader"),
                row.instant("drawn_at"),
                row.instant("due_at"),
                List.of());
    }
}
