package org.alongside.metrics.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alongside.metrics.Costs;
import org.alongside.metrics.Counter;
import org.alongside.metrics.Measure;
import org.alongside.metrics.Tally;
import org.alongside.metrics.Terms;
import org.alongside.metrics.store.TermRows;
import org.alongside.routing.Charter.Range;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.Test;

/** Ranges and costs as they are kept, and what a resolved conversation costs. */
class KeepingTermsTest {

    private static final Costs COSTS =
            new Costs(Currency.getInstance("EUR"), new BigDecimal("24.50"), new BigDecimal("0.002000"));

    private final TestDatabase database = TestDatabase.get();
    private final List<ConductEntry> conduct = new ArrayList<>();
    private final KeepingTerms keeping = new KeepingTerms(new TermRows(database.sql()), log());

    @Test
    void whatWasAgreedIsKeptForOneBusinessWithARecord() {
        Terms terms = new Terms(Map.of(Measure.TRANSFER_QUALITY, new Range(0.8, 1)), Optional.of(COSTS));

        database.in(ACME, () -> keeping.save(ACME, terms, "maya"));

        assertEquals(terms, database.in(ACME, () -> keeping.of(ACME)));
        assertEquals(Terms.NONE, database.in(GLOBEX, () -> keeping.of(GLOBEX)));
        assertEquals("0.8..1.0", conduct.get(0).facts().get("TRANSFER_QUALITY"));

        database.in(ACME, () -> keeping.save(ACME, Terms.NONE, "maya"));
        assertEquals(Terms.NONE, database.in(ACME, () -> keeping.of(ACME)));
    }

    @Test
    void aResolvedConversationCostsWhatAllOfThemTook() {
        // Two hours of people at 24.50 and 500 thousand tokens at 0.002, for ten that were resolved: 49 + 1 = 50.
        assertEquals(5.0, COSTS.perResolved(tally(7_200, 500_000, 10)).orElseThrow(), 1e-9);
    }

    @Test
    void whereNothingWasResolvedNoCostIsKnown() {
        assertEquals(OptionalDouble.empty(), COSTS.perResolved(tally(7_200, 0, 0)));
    }

    private static Tally tally(long agentSeconds, long tokens, long resolved) {
        return Tally.of(
                Map.of(Counter.AGENT_SECONDS, agentSeconds, Counter.TOKENS, tokens, Counter.RESOLVED, resolved));
    }

    private ConductLog log() {
        return (ConductLog) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ConductLog.class}, (proxy, method, arguments) -> {
                    ((List<?>) arguments[1]).forEach(entry -> conduct.add((ConductEntry) entry));
                    return null;
                });
    }
}
