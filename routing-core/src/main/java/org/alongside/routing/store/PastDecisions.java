package org.alongside.routing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.routing.PastDemand.OfIntent;
import org.alongside.shared.store.Sql;

/** Counts what was decided. */
@ApplicationScoped
public class PastDecisions {

    private final Sql sql;

    @Inject
    public PastDecisions(Sql sql) {
        this.sql = sql;
    }

    public int conversations(Instant since) {
        return sql.one(
                        "select count(distinct conversation_id) as n from routing.decisions where decided_at >= ?",
                        row -> row.integer("n"),
                        since)
                .orElse(0);
    }

    public Map<String, OfIntent> byIntent(Instant since) {
        Map<String, OfIntent> byIntent = new LinkedHashMap<>();
        sql.list(
                        "select intent, count(distinct conversation_id) as n,"
                                + " count(distinct conversation_id) filter (where kind in ('ASSIST', 'ESCALATE')) as people"
                                + " from routing.decisions where decided_at >= ? and intent <> '' group by intent",
                        row -> Map.entry(row.text("intent"), new OfIntent(row.integer("n"), row.integer("people"))),
                        since)
                .forEach(entry -> byIntent.put(entry.getKey(), entry.getValue()));
        return byIntent;
    }
}
