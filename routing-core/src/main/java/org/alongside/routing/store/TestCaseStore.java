package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.RoutingDecision.Kind;
import org.alongside.routing.TestCase;
import org.alongside.routing.TestCases.Expected;
import org.alongside.routing.TestCases.Summary;
import org.alongside.routing.Trials.Line;
import org.alongside.routing.domain.CanonicalJson;
import org.alongside.routing.domain.JsonReader;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** Test cases, each with the result of its last run. */
@ApplicationScoped
public class TestCaseStore {

    private static final String PASSED =
            "(got_decision = decision and (intent = '' or got_intent = intent) and (rule = '' or got_rule = rule))";

    private final Sql sql;

    @Inject
    public TestCaseStore(Sql sql) {
        this.sql = sql;
    }

    /** What came out of one case. */
    public record Got(UUID id, Kind decision, String intent, String rule) {}

    /** @param draft fingerprint of the draft as it is now */
    public List<TestCase> all(String draft) {
        return sql.list(select() + " where deleted_at is null order by changed_at desc, id", this::of, draft);
    }

    public Optional<TestCase> byId(UUID id, String draft) {
        return sql.one(select() + " where deleted_at is null and id = ?", this::of, draft, id);
    }

    private static String select() {
        return "select *, coalesce(" + PASSED + ", false) as passed, coalesce(ran_on = ?, false) as fresh"
                + " from routing.test_cases";
    }

    public void add(TenantId tenant, UUID id, Expected expected, String by, Instant now) {
        sql.update(
                "insert into routing.test_cases (tenant_id, id, name, lines, language, decision, intent, rule, changed_by,"
                        + " changed_at) values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)",
                tenant,
                id,
                expected.name(),
                lines(expected.scene().lines()),
                expected.scene().language(),
                expected.decision(),
                expected.intent(),
                expected.rule(),
                by,
                now);
    }

    /** Whether there was one. What it came to before says nothing about it now. */
    public boolean change(UUID id, Expected expected, String by, Instant now) {
        return sql.update(
                        "update routing.test_cases set name = ?, lines = ?::jsonb, language = ?, decision = ?, intent = ?,"
                                + " rule = ?, changed_by = ?, changed_at = ?, ran_on = null, ran_at = null,"
                                + " got_decision = null, got_intent = null, got_rule = null"
                                + " where id = ? and deleted_at is null",
                        expected.name(),
                        lines(expected.scene().lines()),
                        expected.scene().language(),
                        expected.decision(),
                        expected.intent(),
                        expected.rule(),
                        by,
                        now,
                        id)
                == 1;
    }

    /** Whether there was one; those deleted a day before are gone for good. */
    public boolean delete(UUID id, Instant now) {
        sql.update("delete from routing.test_cases where deleted_at < ?", now.minus(Duration.ofDays(1)));
        return sql.update("update routing.test_cases set deleted_at = ? where id = ? and deleted_at is null", now, id)
                == 1;
    }

    public boolean restore(UUID id) {
        return sql.update("update routing.test_cases set deleted_at = null where id = ? and deleted_at is not null", id)
                == 1;
    }

    public void keep(String draft, List<Got> results, Instant now) {
        sql.batch(
                "update routing.test_cases set ran_on = ?, ran_at = ?, got_decision = ?, got_intent = ?, got_rule = ?"
                        + " where id = ?",
                results.stream()
                        .map(got -> new Object[] {draft, now, got.decision(), got.intent(), got.rule(), got.id()})
                        .toList());
    }

    public Summary summary(String draft, boolean waiting) {
        return sql.one(
                        "select count(*) as total, count(*) filter (where fresh and " + PASSED + ") as passed,"
                                + " count(*) filter (where fresh and not " + PASSED + ") as failed,"
                                + " count(*) filter (where not fresh) as stale from (select *, coalesce(ran_on = ?, false)"
                                + " as fresh from routing.test_cases where deleted_at is null) c",
                        row -> new Summary(
                                row.integer("total"),
                                row.integer("passed"),
                                row.integer("failed"),
                                row.integer("stale"),
                                waiting),
                        draft)
                .orElseThrow();
    }

    private TestCase of(Row row) throws SQLException {
        return new TestCase(
                row.uuid("id"),
                row.text("name"),
                ((List<?>) JsonReader.read(row.text("lines")))
                        .stream().map(TestCaseStore::line).toList(),
                row.text("language"),
                row.constant("decision", Kind.class),
                row.text("intent"),
                row.text("rule"),
                row.text("changed_by"),
                row.instant("changed_at"),
                result(row));
    }

    private static Optional<TestCase.Result> result(Row row) throws SQLException {
        if (row.maybeText("got_decision").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TestCase.Result(
                row.flag("passed"),
                row.constant("got_decision", Kind.class),
                row.text("got_intent"),
                row.text("got_rule"),
                row.instant("ran_at"),
                row.flag("fresh")));
    }

    private static String lines(List<Line> lines) {
        return CanonicalJson.write(lines.stream().map(TestCaseStore::fields).toList());
    }

    private static Map<String, Object> fields(Line line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", line.text());
        fields.put("waitSeconds", line.pause().toSeconds());
        return fields;
    }

    private static Line line(Object item) {
        Map<?, ?> fields = (Map<?, ?>) item;
        return new Line(
                String.valueOf(fields.get("text")),
                Duration.ofSeconds(((Number) fields.get("waitSeconds")).longValue()));
    }
}
