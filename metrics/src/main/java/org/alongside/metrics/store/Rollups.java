package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.metrics.Measures;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.domain.Corrections;
import org.alongside.metrics.domain.Corrections.Cell;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/**
 * The daily counters. A changed fact is taken out as it was and put in as it is, so that late truth corrects its day.
 */
@ApplicationScoped
public class Rollups {

    private static final String SUMS = """
            sum(conversations) as conversations, sum(met_assistant) as met_assistant, sum(escalated) as escalated,
            sum(contained) as contained, sum(verified_contained) as verified_contained, sum(accepted) as accepted,
            sum(closed) as closed, sum(resolved) as resolved, sum(outcome_known) as outcome_known, sum(rated) as rated,
            sum(rated_good) as rated_good, sum(recontacted) as recontacted, sum(reopened) as reopened,
            sum(turns) as turns, sum(answered) as answered, sum(first_response_seconds) as first_response_seconds,
            sum(handoff_wait_seconds) as handoff_wait_seconds
            from metrics.daily_rollups where day between ?::date and ?::date
            """;

    private static final String CORRECT = """
            insert into metrics.daily_rollups as sums (day, case_type, handler, tier, complexity, inbox, language,
                conversations, met_assistant, escalated, contained, verified_contained, accepted, closed, resolved,
                outcome_known, rated, rated_good, recontacted, reopened, turns, answered, first_response_seconds,
                handoff_wait_seconds)
            values (?::date, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, day, case_type, handler, tier, complexity, inbox, language) do update set
                conversations = sums.conversations + excluded.conversations,
                met_assistant = sums.met_assistant + excluded.met_assistant,
                escalated = sums.escalated + excluded.escalated,
                contained = sums.contained + excluded.contained,
                verified_contained = sums.verified_contained + excluded.verified_contained,
                accepted = sums.accepted + excluded.accepted,
                closed = sums.closed + excluded.closed,
                resolved = sums.resolved + excluded.resolved,
                outcome_known = sums.outcome_known + excluded.outcome_known,
                rated = sums.rated + excluded.rated,
                rated_good = sums.rated_good + excluded.rated_good,
                recontacted = sums.recontacted + excluded.recontacted,
                reopened = sums.reopened + excluded.reopened,
                turns = sums.turns + excluded.turns,
                answered = sums.answered + excluded.answered,
                first_response_seconds = sums.first_response_seconds + excluded.first_response_seconds,
                handoff_wait_seconds = sums.handoff_wait_seconds + excluded.handoff_wait_seconds
            """;

    private final Sql sql;

    @Inject
    public Rollups(Sql sql) {
        this.sql = sql;
    }

    /** The rows that facts touch, each once. */
    public void correct(Corrections corrections) {
        List<Object[]> rows = new ArrayList<>();
        corrections.forEach((cell, counts) -> rows.add(row(cell, counts)));
        sql.batch(CORRECT, rows);
    }

    private static Object[] row(Cell cell, long[] counts) {
        List<Object> values = new ArrayList<>(List.of(
                cell.day().toString(),
                cell.caseType(),
                cell.handler(),
                cell.tier(),
                cell.complexity(),
                cell.inbox(),
                cell.language()));
        Arrays.stream(counts).forEach(values::add);
        return values.toArray();
    }

    public Map<Segment, Measures> bySegment(LocalDate from, LocalDate to) {
        Map<Segment, Measures> segments = new LinkedHashMap<>();
        sql.list(
                "select case_type, handler, " + SUMS + " group by case_type, handler having sum(conversations) > 0"
                        + " order by sum(sum(conversations)) over (partition by case_type) desc, case_type, handler",
                row -> segments.put(new Segment(row.text("case_type"), row.text("handler")), read(row)),
                from.toString(),
                to.toString());
        return segments;
    }

    public Map<String, Measures> byTier(LocalDate from, LocalDate to) {
        Map<String, Measures> tiers = new LinkedHashMap<>();
        sql.list(
                "select tier, " + SUMS + " group by tier having sum(conversations) > 0 order by tier",
                row -> tiers.put(row.text("tier"), read(row)),
                from.toString(),
                to.toString());
        return tiers;
    }

    /** Of one tier; re-contacts and ratings only among the conversations that the assistant handled alone. */
    public Measures ofAssistant(String tier, StopLossRule.Measure measure, LocalDate from, LocalDate to) {
        boolean alone = measure != StopLossRule.Measure.ESCALATION;
        return sql.one(
                        "select " + SUMS + " and tier = ? and (not ? or handler = 'ASSISTANT')",
                        Rollups::read,
                        from.toString(),
                        to.toString(),
                        tier,
                        alone)
                .orElse(Measures.NONE);
    }

    private static Measures read(Row row) throws SQLException {
        return new Measures(
                row.number("conversations"),
                row.number("met_assistant"),
                row.number("escalated"),
                row.number("contained"),
                row.number("verified_contained"),
                row.number("accepted"),
                row.number("closed"),
                row.number("resolved"),
                row.number("outcome_known"),
                row.number("rated"),
                row.number("rated_good"),
                row.number("recontacted"),
                row.number("reopened"),
                row.number("turns"),
                row.number("answered"),
                row.number("first_response_seconds"),
                row.number("handoff_wait_seconds"));
    }
}
