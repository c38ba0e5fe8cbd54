package org.alongside.metrics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.metrics.Costs;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Terms;
import org.alongside.routing.Charter.Range;
import org.alongside.shared.store.Sql;

/** Ranges of indicators, and costs. */
@ApplicationScoped
public class TermRows {

    private final Sql sql;

    @Inject
    public TermRows(Sql sql) {
        this.sql = sql;
    }

    public Terms read() {
        Map<Measure, Range> ranges = new EnumMap<>(Measure.class);
        sql.list(
                "select * from metrics.indicator_ranges",
                row -> ranges.put(
                        row.constant("measure", Measure.class), new Range(row.decimal("low"), row.decimal("high"))));
        Optional<Costs> costs = sql.one(
                "select * from metrics.costs",
                row -> new Costs(
                        Currency.getInstance(row.text("currency")),
                        new BigDecimal(row.text("agent_hour")),
                        new BigDecimal(row.text("thousand_tokens"))));
        return new Terms(ranges, costs);
    }

    public void replace(Terms terms) {
        sql.update("delete from metrics.indicator_ranges");
        terms.ranges()
                .forEach((measure, range) -> sql.update(
                        "insert into metrics.indicator_ranges (measure, low, high) values (?, ?, ?)",
                        measure,
                        range.low(),
                        range.high()));
        sql.update("delete from metrics.costs");
        terms.costs()
                .ifPresent(costs -> sql.update(
                        "insert into metrics.costs (currency, agent_hour, thousand_tokens) values (?, ?, ?)",
                        costs.currency().getCurrencyCode(),
                        costs.agentHour(),
                        costs.thousandTokens()));
    }
}
